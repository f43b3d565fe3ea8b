package df.middleware.call.jpa;

import df.middleware.call.CallNotes;
import df.middleware.call.NotedCall;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.vendor.Mandate;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** {@code call_notes} in PostgreSQL, each method a transaction of its own. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields in
@Transactional(TxType.REQUIRES_NEW)
public class JpaCallNotes implements CallNotes {
  private static final String GIVEN_BY_ANOTHER =
      """
      SELECT count(*) FROM call_notes
      WHERE ghl_contact_id = ?1 AND aloware_call_id <> ?2 AND tags @> CAST(?3 AS jsonb)
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaCallNotes() {}

  /** For a transaction that somebody else has. */
  public JpaCallNotes(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public Optional<NotedCall> byCallId(String callId) {
    List<?> rows =
        entities.createNativeQuery(NotedCallRow.SELECT).setParameter(1, callId).getResultList();
    return rows.stream().findFirst().map(it -> new NotedCallRow(json).read((Object[]) it));
  }

  @Override
  public NotedCall save(NotedCall call) {
    Mandate.require();
    Query write =
        entities.createNativeQuery(call.isStored() ? NotedCallRow.UPDATE : NotedCallRow.INSERT);
    new NotedCallRow(json).bind(write, call);
    if (write.executeUpdate() == 0) {
      throw new VendorUnavailable("somebody else changed the call meanwhile");
    }
    return call.stored();
  }

  @Override
  public boolean isGivenByAnother(NotedCall call, String ghlContactId, String tag) {
    Object count =
        entities
            .createNativeQuery(GIVEN_BY_ANOTHER)
            .setParameter(1, ghlContactId)
            .setParameter(2, call.callId())
            .setParameter(3, json.write(Payload.of(List.of(tag))))
            .getSingleResult();
    return ((Number) count).longValue() > 0;
  }
}
