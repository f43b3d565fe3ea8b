package df.middleware.retention.jpa;

import df.middleware.paging.Row;
import df.middleware.retention.KnownAs;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs statements that begin with a person's identities, and finds what is the person's. */
final class Whose {
  /** No identity holds it. */
  private static final String SEPARATOR = "\u001f";

  private final EntityManager entities;
  private final KnownAs person;

  Whose(EntityManager entities, KnownAs person) {
    this.entities = entities;
    this.person = person;
  }

  /**
   * The person's events.
   *
   * @param ids all of them
   * @param calls Aloware's ids of the calls among them
   */
  record Events(Set<String> ids, Set<String> calls) {
    String joinedIds() {
      return String.join(",", ids);
    }

    String joinedCalls() {
      return String.join(SEPARATOR, calls);
    }
  }

  /** With all events of a call that one of them is about: some name nobody. */
  Events events() {
    Set<String> ids = new HashSet<>();
    Set<String> calls = new HashSet<>();
    for (Row row : find(EraseSql.EVENTS)) {
      ids.add(row.requiredText(0));
      row.text(1).ifPresent(calls::add);
    }
    Query ofCalls =
        entities
            .createNativeQuery(EraseSql.EVENTS_OF_CALLS)
            .setParameter(1, String.join(SEPARATOR, calls));
    List<?> found = ofCalls.getResultList();
    found.forEach(it -> ids.add(String.valueOf(it)));
    return new Events(ids, calls);
  }

  List<Row> find(String sql, Object... more) {
    return Row.all(query(sql, more).getResultList());
  }

  long change(String sql, Object... more) {
    return query(sql, more).executeUpdate();
  }

  private Query query(String sql, Object... more) {
    List<Object> values = new ArrayList<>();
    values.add(joined(person.phones()));
    values.add(joined(person.emails()));
    values.add(joined(person.ghlIds()));
    values.add(joined(person.alowareIds()));
    values.addAll(List.of(more));
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static String joined(Collection<String> values) {
    return String.join(SEPARATOR, values);
  }
}
