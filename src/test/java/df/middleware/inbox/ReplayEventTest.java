package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Source;
import df.middleware.problem.Refused;
import df.middleware.problem.UnknownId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayEventTest {
  private static ReplayEvent in(LedgerOfOne ledger) {
    return new ReplayEvent(ledger, ledger, ledger, ledger);
  }

  @Test
  void an_event_in_error_is_pending_again_and_rung_for() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR);

    assertThat(in(ledger).replay(LedgerOfOne.ID).status()).isEqualTo(EventStatus.PENDING);
    assertThat(ledger.rung).containsExactly(new Doorbell(Source.ALOWARE, LedgerOfOne.ID));
  }

  @Test
  void who_replays_is_recorded() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR);
    in(ledger).replay(LedgerOfOne.ID);

    assertThat(ledger.audit)
        .containsExactly("replay " + LedgerOfOne.ID + ": from error to pending");
  }

  @ParameterizedTest
  @EnumSource(
      value = EventStatus.class,
      names = {"PENDING", "PROCESSING", "DONE"})
  void one_that_is_not_in_error_is_refused(EventStatus status) {
    LedgerOfOne ledger = new LedgerOfOne(status);

    assertThatThrownBy(() -> in(ledger).replay(LedgerOfOne.ID))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(409))
        .hasMessageContaining(status.wireName());
    assertThat(ledger.rung).isEmpty();
  }

  @Test
  void one_whose_payload_is_gone_is_refused_and_says_so() {
    LedgerOfOne ledger = new LedgerOfOne(EventStatus.ERROR).withoutPayload();

    assertThatThrownBy(() -> in(ledger).replay(LedgerOfOne.ID))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(409))
        .hasMessageContaining("payload was removed");
    assertThat(ledger.rung).isEmpty();
  }

  @Test
  void an_unknown_one_is_not_found() {
    assertThatThrownBy(() -> in(new LedgerOfOne(EventStatus.ERROR)).replay(new UUID(0, 9)))
        .isInstanceOf(UnknownId.class);
  }
}
