package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.problem.Refused;
import df.middleware.problem.UnknownId;
import df.middleware.synclog.SyncLogEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkEventDoneTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

  private static MarkEventDone in(LedgerOfOne ledger) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new MarkEventDone(ledger, ledger, ledger, ledger, ledger, clock);
  }

  @ParameterizedTest
  @EnumSource(
      value = EventStatus.class,
      names = {"PENDING", "ERROR"})
  void what_waits_or_failed_is_done(EventStatus status) {
    EventItem item = in(new LedgerOfOne(status)).markDone(LedgerOfOne.ID);

    assertThat(item.status()).isEqualTo(EventStatus.DONE);
    assertThat(item.outcome()).contains("marked-done");
  }

  @Test
  void the_log_says_that_nothing_was_moved() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR);
    in(ledger).markDone(LedgerOfOne.ID);

    SyncLogEntry entry = ledger.log.get(0);
    assertThat(entry.status()).isEqualTo(SyncLogEntry.Status.SKIPPED);
    assertThat(entry.correlationId()).isEqualTo(LedgerOfOne.ID);
    assertThat(entry.finishedAt()).isEqualTo(NOW);
  }

  @Test
  void whoever_waited_for_it_is_rung_for() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.PENDING);
    in(ledger).markDone(LedgerOfOne.ID);

    assertThat(ledger.rung).containsExactly(LedgerOfOne.NEIGHBOUR);
  }

  @Test
  void who_marks_is_recorded() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR);
    in(ledger).markDone(LedgerOfOne.ID);

    assertThat(ledger.audit)
        .containsExactly("mark-done " + LedgerOfOne.ID + ": from error to done");
  }

  @Test
  void marking_again_changes_nothing() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR);
    in(ledger).markDone(LedgerOfOne.ID);
    in(ledger).markDone(LedgerOfOne.ID);

    assertThat(ledger.log).hasSize(1);
  }

  @Test
  void one_at_work_is_refused() {
    assertThatThrownBy(() -> in(new LedgerOfOne(EventStatus.PROCESSING)).markDone(LedgerOfOne.ID))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(409))
        .hasMessageContaining("processing");
  }

  @Test
  void one_that_ended_otherwise_is_refused() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.DONE).endedAs("synced");

    assertThatThrownBy(() -> in(ledger).markDone(LedgerOfOne.ID)).isInstanceOf(Refused.class);
  }

  @Test
  void an_unknown_one_is_not_found() {
    assertThatThrownBy(() -> in(new LedgerOfOne(EventStatus.ERROR)).markDone(new UUID(0, 9)))
        .isInstanceOf(UnknownId.class);
  }
}
