package df.middleware.retention.jpa;

import df.middleware.paging.Row;
import df.middleware.retention.Erased;
import df.middleware.retention.KnownAs;
import df.middleware.retention.PersonalData;
import df.middleware.retention.Whom;
import df.middleware.retention.jpa.Whose.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds and erases a person in PostgreSQL: one transaction, so that half an erasure is none. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaPersonalData implements PersonalData {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaPersonalData() {}

  JpaPersonalData(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public KnownAs knownAs(Whom whom) {
    KnownAs known =
        new KnownAs(
            set(whom.phone()),
            set(whom.email()),
            set(whom.ghlContactId()),
            set(whom.alowareContactId()));
    KnownAs more = withMappings(known);
    while (!more.equals(known)) {
      known = more;
      more = withMappings(known);
    }
    return known;
  }

  private static Set<String> set(Optional<String> value) {
    return new TreeSet<>(value.stream().toList());
  }

  private KnownAs withMappings(KnownAs known) {
    KnownAs more =
        new KnownAs(
            new TreeSet<>(known.phones()),
            new TreeSet<>(known.emails()),
            new TreeSet<>(known.ghlIds()),
            new TreeSet<>(known.alowareIds()));
    for (Row row : new Whose(entities, known).find(EraseSql.MAPPINGS)) {
      row.text(0).ifPresent(more.phones()::add);
      row.text(1).ifPresent(more.emails()::add);
      row.text(2).ifPresent(more.ghlIds()::add);
      row.text(3).ifPresent(more.ghlIds()::add);
      row.text(4).ifPresent(more.alowareIds()::add);
    }
    return more;
  }

  @Override
  public Erased erase(KnownAs person) {
    HashOptOuts optOuts = new HashOptOuts(entities);
    optOuts.makeKey();
    optOuts.lock(person.phones());
    Whose whose = new Whose(entities, person);
    Events events = whose.events();
    Map<String, Long> rows = new LinkedHashMap<>();
    clearEvents(events, rows);
    rows.put("sync_log", whose.change(EraseSql.CLEAR_LOG, events.joinedIds()));
    rows.put("listed_tags", whose.change(EraseSql.LISTED));
    rows.put("contact_mappings", whose.change(EraseSql.DELETE_MAPPINGS));
    rows.put("message_mappings", whose.change(EraseSql.MESSAGES));
    rows.put("outbound_messages", whose.change(EraseSql.OUTBOUND));
    rows.put("call_notes", whose.change(EraseSql.CALLS, events.joinedCalls()));
    rows.put("quarantine_events", whose.change(EraseSql.RULES, events.joinedIds()));
    rows.put("optout_registry", optOuts.rename("optout_registry", person.phones()));
    rows.put("optout_blocks", optOuts.rename("optout_blocks", person.phones()));
    rows.put("admin_audit", clearMentions(whose));
    return new Erased(optOuts.nameOf(firstOf(person)), rows);
  }

  private void clearEvents(Events events, Map<String, Long> rows) {
    String ids = events.joinedIds();
    change(EraseSql.onEvents(EraseSql.END_EVENTS), ids);
    change(EraseSql.onTexts(EraseSql.END_EVENTS), ids);
    rows.put("webhook_events", change(EraseSql.onEvents(EraseSql.CLEAR_EVENTS), ids));
    rows.put("texting_webhook_events", change(EraseSql.onTexts(EraseSql.CLEAR_EVENTS), ids));
  }

  /** The record of operators' deeds is left alone where it names nobody. */
  private long clearMentions(Whose whose) {
    if (whose.find(EraseSql.COUNT_MENTIONS).get(0).number(0) == 0) {
      return 0;
    }
    entities.createNativeQuery(EraseSql.MAY_CHANGE_THE_RECORD).getSingleResult();
    return whose.change(EraseSql.CLEAR_MENTIONS);
  }

  private long change(String sql, String ids) {
    return entities.createNativeQuery(sql).setParameter(1, ids).executeUpdate();
  }

  private static String firstOf(KnownAs person) {
    return Stream.of(person.phones(), person.emails(), person.ghlIds(), person.alowareIds())
        .flatMap(Set::stream)
        .findFirst()
        .orElseThrow();
  }
}
