package df.middleware.reconcile.jpa;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.paging.Row;
import df.middleware.reconcile.Repair;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.reconcile.Repairs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The repairs in {@code reconcile_repairs}, and how their events in the ledger stand. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaRepairs implements Repairs {
  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Inject Json json;

  @Override
  public List<Repair> toAsk(UUID runId) {
    List<?> found =
        entities
            .createNativeQuery(RepairSql.TO_ASK)
            .setParameter(1, runId.toString())
            .getResultList();
    return found.stream().map(Row::of).map(this::repair).toList();
  }

  private Repair repair(Row row) {
    return new Repair(
        row.requiredText(0),
        Kind.valueOf(row.requiredText(1)),
        row.requiredText(2),
        details(row.requiredText(3)));
  }

  private Payload details(String stored) {
    try {
      return json.read(stored);
    } catch (NotJson cannotBe) {
      throw new IllegalStateException("the payload of a repair is not JSON", cannotBe);
    }
  }

  @Override
  public void asked(UUID runId, Repair repair, Optional<UUID> eventId) {
    entities
        .createNativeQuery(RepairSql.ASKED)
        .setParameter(1, eventId.map(UUID::toString).orElse(""))
        .setParameter(2, runId.toString())
        .setParameter(3, repair.subject())
        .setParameter(4, repair.kind().name())
        .executeUpdate();
  }

  @Override
  public Standing standing(UUID runId) {
    Row row =
        Row.of(
            entities
                .createNativeQuery(RepairSql.STANDING)
                .setParameter(1, runId.toString())
                .getSingleResult());
    return new Standing(row.number(0), row.number(1), row.number(2), row.number(3), row.number(4));
  }

  @Override
  public boolean isUnderway(
      Optional<String> ghlContactId, Optional<String> alowareContactId, Optional<String> phone) {
    return !entities
        .createNativeQuery(RepairSql.UNDERWAY)
        .setParameter(1, ghlContactId.orElse(""))
        .setParameter(2, alowareContactId.orElse(""))
        .setParameter(3, phone.orElse(""))
        .getResultList()
        .isEmpty();
  }
}
