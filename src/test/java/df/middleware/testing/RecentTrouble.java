package df.middleware.testing;

import df.middleware.quarantine.RecentEvents;
import java.time.Duration;

/** Counts of what happened lately, as a test sets them. */
public final class RecentTrouble implements RecentEvents {
  public long failed;
  public long othersFailing;
  public long syncs;
  public boolean away;

  @Override
  public long failed(String lane, Duration within) {
    return here(failed);
  }

  @Override
  public long othersFailing(String lane, Duration within, int limit) {
    return here(othersFailing);
  }

  @Override
  public long contactSyncs(String lane, Duration within) {
    return here(syncs);
  }

  private long here(long count) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    return count;
  }
}
