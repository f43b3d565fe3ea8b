package df.middleware.vendor;

import java.util.function.BooleanSupplier;

/**
 * What entitles a thread to call vendors and to record what it did: the claim of the event that it
 * works on, as long as it holds. A thread that works on no event needs none.
 */
public final class Mandate {
  private static final ThreadLocal<BooleanSupplier> HOLDS = new ThreadLocal<>();

  private Mandate() {}

  /**
   * Does the work under this mandate.
   *
   * @param holds asked before each call and each recording, so it must be quick
   */
  public static void during(BooleanSupplier holds, Runnable work) {
    HOLDS.set(holds);
    try {
      work.run();
    } finally {
      HOLDS.remove();
    }
  }

  /** Puts right what was done too late, for which there is no mandate any more. */
  public static void without(Runnable work) {
    BooleanSupplier before = HOLDS.get();
    HOLDS.remove();
    try {
      work.run();
    } finally {
      HOLDS.set(before);
    }
  }

  /** Whether the thread may go on. */
  public static boolean holds() {
    BooleanSupplier holds = HOLDS.get();
    return holds == null || holds.getAsBoolean();
  }

  /**
   * Returns if the thread may go on.
   *
   * @throws ClaimLost when somebody else may have taken the event
   */
  public static void require() {
    if (!holds()) {
      throw new ClaimLost();
    }
  }
}
