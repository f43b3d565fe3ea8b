package df.middleware.optout;

import java.time.Instant;
import java.util.Optional;

/**
 * Who may not be texted. Each method is a transaction of its own, with the database as its only
 * resource. Numbers are in E.164.
 */
public interface OptOutRegistry {

  /** What is registered of a number; empty when nobody ever said anything. */
  Optional<OptOut> of(String phone);

  /**
   * Registers what a source says, under the number's lock; the row that follows from it, empty when
   * there is none, as a switch that is off was never on.
   *
   * @param at when it happened, taken as now when that is earlier; empty: now
   */
  Optional<OptOut> register(
      String phone, OptOutSource source, boolean blocks, Optional<Instant> at, String reason);

  /** What that source last said of a number; empty when it never said anything that counts. */
  Optional<Statement> lastSaid(String phone, OptOutSource source);

  /** Remembers whether the SMS do-not-disturb in GHL is ours: before it is set, after it is off. */
  void rememberGhlDnd(String phone, boolean isOurs);
}
