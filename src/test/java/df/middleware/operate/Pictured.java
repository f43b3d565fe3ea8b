package df.middleware.operate;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.QueueFigures.LastMinute;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.operate.Picture.Ledger;
import df.middleware.testing.Events;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pictures for tests. */
public final class Pictured {
  public static final UUID OLDEST = new UUID(0, 7);

  private Pictured() {}

  /** Nothing answers. */
  public static Picture allAway() {
    return new Picture(Events.NOON, Optional.empty(), Optional.empty());
  }

  /** Aloware's queue is paused with work in it, GHL's circuit is open, a letter is dead. */
  public static Picture busy() {
    Standing aloware = new Standing(5, 2, 1, 3, waiting(OLDEST, 90));
    Standing ghl = new Standing(1, 0, 0, 4, waiting(new UUID(0, 8), 30));
    VendorState open =
        new VendorState(
            Vendor.GHL,
            Optional.of(Events.NOON.minusSeconds(60)),
            199_990,
            Duration.ofMillis(1_500));
    return new Picture(
        Events.NOON,
        Optional.of(
            new Ledger(
                Map.of(Source.ALOWARE, aloware, Source.GHL, ghl),
                Map.of(Source.ALOWARE, new LastMinute(12, 10), Source.GHL, new LastMinute(1, 1)),
                Set.of(Source.ALOWARE),
                Map.of(Vendor.GHL, open),
                6)),
        Optional.of(
            Map.of(
                "df.aloware", new QueueDepth(4, false),
                "df.ghl", new QueueDepth(0, true),
                "df.dead", new QueueDepth(9, false))));
  }

  private static Optional<Waiting> waiting(UUID event, long seconds) {
    return Optional.of(new Waiting(event, Duration.ofSeconds(seconds)));
  }
}
