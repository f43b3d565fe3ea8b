package df.middleware.quarantine;

import java.time.Duration;
import java.util.Optional;

/** When a contact is to be left alone without anybody having said so. */
final class TroubleRules {
  /** A day: what fails on Friday evening is seen before it has cost a week of dead letters. */
  static final Duration FAILING_WITHIN = Duration.ofDays(1);

  /** More than one bad event and its replay by hand; what fails five times does so for a reason. */
  static final int FAILURES = 5;

  /** The time in which a broken key or setting shows in other contacts as well. */
  static final Duration OTHERS_WITHIN = Duration.ofHours(1);

  /**
   * With so many others failing, it is not the contact: were all of them put in quarantine, a
   * replay after the repair would be skipped.
   */
  static final int OTHERS = 10;

  static final Duration SYNCS_WITHIN = Duration.ofMinutes(1);

  /** One write every two seconds, for a minute: nobody types like that. */
  static final int SYNCS = 30;

  /** Long enough for whoever makes the loop to lose interest; a loop may well end by itself. */
  private static final Duration LOOP_REST = Duration.ofHours(1);

  /**
   * Why a contact is left alone.
   *
   * @param lasts how long; empty: until an operator ends it
   */
  record Trouble(String reason, Optional<Duration> lasts) {}

  private TroubleRules() {}

  static Optional<Trouble> failing(long failures, long othersFailing) {
    if (failures < FAILURES || othersFailing >= OTHERS) {
      return Optional.empty();
    }
    String reason = "automatic: %d of its events ended in error within %d hours";
    return Optional.of(
        new Trouble(reason.formatted(failures, FAILING_WITHIN.toHours()), Optional.empty()));
  }

  static Optional<Trouble> looping(long syncs) {
    if (syncs <= SYNCS) {
      return Optional.empty();
    }
    String reason = "automatic: changed %d times within a minute, a loop that somebody else makes";
    return Optional.of(new Trouble(reason.formatted(syncs), Optional.of(LOOP_REST)));
  }
}
