package df.middleware.alert;

import java.time.Duration;
import java.util.Optional;

/** What is to be told of alerts. Each method is a transaction of its own. */
public interface AlertOutbox {
  /**
   * Takes what is due, for a minute in which no other node gets it. Of one alert, that it is over
   * comes after that it is open.
   */
  Optional<AlertPost> claim();

  /** It arrived. */
  void told(AlertPost post);

  /** It did not arrive; due again after that time. */
  void later(AlertPost post, Duration delay, String reason);

  /** It did not arrive, and is not tried again. */
  void giveUp(AlertPost post, String reason);
}
