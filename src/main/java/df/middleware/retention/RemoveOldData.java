package df.middleware.retention;

import df.middleware.retention.OldData.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Removes payloads and personal data whose time is over, in small batches with pauses. */
@Dependent
public class RemoveOldData {
  private static final Logger LOG = System.getLogger(RemoveOldData.class.getName());
  static final int BATCH = 500;

  private final OldData data;
  private final RetentionSettings settings;
  private final Clock clock;

  @Inject
  public RemoveOldData(OldData data, RetentionSettings settings, Clock clock) {
    this.data = data;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everything that is too old now; how many rows that were. */
  public long remove() {
    Instant before = clock.instant().minus(settings.age());
    long all = 0;
    for (Part part : Part.values()) {
      long removed = remove(part, before);
      if (removed > 0) {
        LOG.log(Level.INFO, "Personal data removed by age: {0} of {1}", removed, part);
      }
      all += removed;
    }
    return all;
  }

  private long remove(Part part, Instant before) {
    long all = 0;
    int removed = data.remove(part, before, BATCH);
    all += removed;
    while (removed == BATCH && pause()) {
      removed = data.remove(part, before, BATCH);
      all += removed;
    }
    return all;
  }

  /** False when the server stops. */
  private boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.pause().toMillis());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
