package df.middleware.alert.jpa;

import df.middleware.alert.TroubledEvents;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.paging.Row;
import df.middleware.privacy.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the events that need a person in the ledger's tables. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaTroubledEvents implements TroubledEvents {
  private static final int LONGEST = 200;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaTroubledEvents() {}

  JpaTroubledEvents(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public long countUntold(Kind kind) {
    return rows().find(TroubleSql.count(kind)).get(0).number(0);
  }

  @Override
  public List<Troubled> untold(Kind kind, int limit) {
    return rows().find(TroubleSql.first(kind), limit).stream()
        .map(JpaTroubledEvents::troubled)
        .toList();
  }

  @Override
  public Optional<Troubled> byId(String id) {
    return rows().find(TroubleSql.byId(), id, id).stream()
        .findFirst()
        .map(JpaTroubledEvents::troubled);
  }

  private static Troubled troubled(Row row) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("eventId", row.requiredText(0));
    data.put("source", row.requiredText(1));
    data.put("eventType", plain(row.requiredText(2)));
    String reason = plain(row.requiredText(3));
    if (!reason.isBlank()) {
      data.put("reason", reason);
    }
    return new Troubled(row.requiredText(0), data);
  }

  /** Short, and without numbers and addresses. */
  private static String plain(String text) {
    String masked = Masking.of(Payload.of(text)).asText().orElse("");
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
  }

  @Override
  public Set<String> still(Kind kind, Collection<String> ids) {
    String list = String.join(",", ids);
    return rows().find(TroubleSql.still(kind), list, list).stream()
        .map((Row row) -> row.requiredText(0))
        .collect(Collectors.toSet());
  }

  private AlertRows rows() {
    return new AlertRows(entities, json);
  }
}
