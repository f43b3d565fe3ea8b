package df.middleware.operate;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.QueueFigures.QueueFigure;
import df.middleware.inbox.QueueFigures.Waiting;
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
    QueueFigure aloware =
        new QueueFigure(
            5, 2, 1, 3, Optional.of(new Waiting(OLDEST, Events.NOON.minusSeconds(90))), 12, 10);
    QueueFigure ghl =
        new QueueFigure(
            1,
            0,
            0,
            4,
            Optional.of(new Waiting(new UUID(0, 8), Events.NOON.minusSeconds(30))),
            1,
            1);
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
                Set.of(Source.ALOWARE),
                Map.of(Vendor.GHL, open),
                6)),
        Optional.of(
            Map.of(
                "df.aloware", new QueueDepth(4, false),
                "df.ghl", new QueueDepth(0, true),
                "df.dead", new QueueDepth(9, false))));
  }
}
