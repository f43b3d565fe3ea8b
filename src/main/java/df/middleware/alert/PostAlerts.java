package df.middleware.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells what is due to be told; what does not arrive is tried again later, for a day. */
@Dependent
public class PostAlerts {
  private static final Logger LOG = System.getLogger(PostAlerts.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration FOR = Duration.ofDays(1);
  private static final int AT_ONCE = 100;

  private final AlertOutbox outbox;
  private final AlertReceiver receiver;
  private final Clock clock;

  @Inject
  public PostAlerts(AlertOutbox outbox, AlertReceiver receiver, Clock clock) {
    this.outbox = outbox;
    this.receiver = receiver;
    this.clock = clock;
  }

  /** A bounded number of posts, one after the other. */
  public void post() {
    if (!receiver.isThere()) {
      return;
    }
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<AlertPost> due = outbox.claim();
      if (due.isEmpty()) {
        return;
      }
      post(due.get());
    }
  }

  private void post(AlertPost post) {
    Optional<String> failure = receiver.post(post);
    if (failure.isEmpty()) {
      outbox.told(post);
      return;
    }
    LOG.log(Level.WARNING, "Alert {0} did not arrive: {1}", post.id(), failure.get());
    if (post.since().plus(FOR).isBefore(clock.instant())) {
      outbox.giveUp(post, failure.get());
    } else {
      outbox.later(post, delay(post.attempts()), failure.get());
    }
  }

  /** Doubles with each attempt, up to the longest. */
  static Duration delay(int attempts) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
