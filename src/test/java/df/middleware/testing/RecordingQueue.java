package df.middleware.testing;

import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue that remembers who rang. */
public final class RecordingQueue implements EventQueue {
  public final List<Doorbell> rung = new ArrayList<>();
  public final List<Doorbell> askingForMore = new ArrayList<>();
  public final List<Duration> delays = new ArrayList<>();
  public final List<Doorbell> buried = new ArrayList<>();

  @Override
  public void announce(Doorbell doorbell) {
    rung.add(doorbell);
  }

  @Override
  public void announceAskingForMore(Doorbell doorbell) {
    rung.add(doorbell);
    askingForMore.add(doorbell);
  }

  @Override
  public void announceLater(Doorbell doorbell, Duration delay) {
    delays.add(delay);
  }

  @Override
  public void bury(Doorbell doorbell) {
    buried.add(doorbell);
  }
}
