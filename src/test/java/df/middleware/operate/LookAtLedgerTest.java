package df.middleware.operate;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.Standing;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.testing.InMemoryPausedQueues;
import df.middleware.testing.InMemoryQuarantine;
import df.middleware.testing.StillFigures;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import df.middleware.vendor.VendorStates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtLedgerTest {
  private final InMemoryPausedQueues paused = new InMemoryPausedQueues();
  private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  private final VendorState ghl = new VendorState(Vendor.GHL, Optional.empty(), 17, Duration.ZERO);

  private LookAtLedger look(VendorStates vendors) {
    return new LookAtLedger(new StillFigures(), paused, vendors, quarantine);
  }

  @Test
  void all_that_the_database_says_is_in_one_picture() {
    paused.pause(Source.GHL);
    quarantine.has(QuarantineKind.PHONE, "+12025550142");
    quarantine.has(QuarantineKind.PHONE, "+12025550143");

    var ledger = look(() -> List.of(ghl)).look().orElseThrow();

    assertThat(ledger.paused()).containsExactly(Source.GHL);
    assertThat(ledger.vendors()).containsEntry(Vendor.GHL, ghl);
    assertThat(ledger.quarantined()).isEqualTo(2);
    assertThat(ledger.queue(Source.TEXTING)).isEqualTo(Standing.NOTHING);
  }

  @Test
  void a_database_that_is_away_is_no_failure() {
    VendorStates away =
        () -> {
          throw new IllegalStateException("connection refused");
        };

    assertThat(look(away).look()).isEmpty();
  }
}
