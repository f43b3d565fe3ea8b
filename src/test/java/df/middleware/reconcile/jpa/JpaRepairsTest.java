package df.middleware.reconcile.jpa;

import static df.middleware.reconcile.jpa.OnPostgres.repairs;
import static df.middleware.reconcile.jpa.OnPostgres.runs;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.Repair;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.reconcile.Repairs.Standing;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How repairs stand by their events, against the real PostgreSQL. */
class JpaRepairsTest {
  private static final UUID ME = UUID.randomUUID();

  @BeforeEach
  void empty() {
    OnPostgres.empty();
  }

  private static UUID start() {
    return runs(it -> it.start(UUID.randomUUID(), new Mode(false, false)));
  }

  private static void save(Repair repair) {
    ReconcileRun run = runs(it -> it.claim(ME)).orElseThrow();
    runs(it -> it.save(ME, run, List.of(), List.of(repair)));
  }

  private static UUID event(String status, String outcome) {
    UUID id = UUID.randomUUID();
    TestDatabase.run(
        "INSERT INTO webhook_events (id, source, event_type, entity_type, dedupe_key, body_hash,"
            + " status, outcome, ghl_contact_id) VALUES ('%s', 'ghl', 't', 'contact', '%s', 'h',"
                .formatted(id, id)
            + " '%s', %s, 'ghl-1')".formatted(status, outcome));
    return id;
  }

  private static void asked(UUID run, String subject, Kind kind, Optional<UUID> event) {
    Repair repair = new Repair(subject, kind, "x", Payload.nothing());
    save(repair);
    repairs(
        it -> {
          it.asked(run, repair, event);
          return it;
        });
  }

  @Test
  void repairs_are_counted_by_contact_as_their_events_end() {
    UUID run = start();
    asked(run, "both", Kind.SYNC_FROM_GHL, Optional.of(event("done", "'synced'")));
    asked(run, "both", Kind.FOLLOW_TAGS, Optional.of(event("done", "'unchanged'")));
    asked(run, "forgotten", Kind.FORGET_ALOWARE, Optional.empty());
    asked(run, "failed", Kind.SYNC_FROM_GHL, Optional.of(event("error", "NULL")));
    asked(run, "cannot", Kind.SYNC_FROM_GHL, Optional.of(event("done", "'not-supported'")));
    asked(run, "settled", Kind.SYNC_FROM_GHL, Optional.of(event("done", "'unchanged'")));
    asked(run, "waits", Kind.SYNC_FROM_GHL, Optional.of(event("pending", "NULL")));
    save(new Repair("unasked", Kind.SYNC_FROM_GHL, "x", Payload.nothing()));

    Standing standing = repairs(it -> it.standing(run));

    assertThat(standing).isEqualTo(new Standing(2, 1, 1, 1, 2));
  }

  @Test
  void an_event_of_the_person_that_waits_is_underway() {
    event("done", "'synced'");
    assertThat(underway()).isFalse();
    event("processing", "NULL");
    assertThat(underway()).isTrue();
  }

  private static boolean underway() {
    return repairs(it -> it.isUnderway(Optional.of("ghl-1"), Optional.empty(), Optional.empty()));
  }
}
