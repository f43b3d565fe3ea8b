package df.middleware.vendor;

import java.util.function.Supplier;

/**
 * How urgent the calls are that a thread makes: opt-outs first, what happens now before what can
 * wait. What says nothing is {@link #LIVE}.
 */
public enum Precedence {
  /** A person wants no more text messages, or wants them again. */
  OPT_OUT,
  /** Something happened just now. */
  LIVE,
  /** Reconciliation and replays: they use what the others leave. */
  BACKGROUND;

  private static final ThreadLocal<Precedence> CURRENT = ThreadLocal.withInitial(() -> LIVE);

  /** Of the calling thread. */
  public static Precedence current() {
    return CURRENT.get();
  }

  /** Does the work with this precedence; what was before holds again afterwards. */
  public <T> T during(Supplier<T> work) {
    Precedence before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Does the work with this precedence; what was before holds again afterwards. */
  public void during(Runnable work) {
    Supplier<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    during(done);
  }

  /** A server's threads outlive the work: nothing may stay with them. */
  private static void restore(Precedence before) {
    if (before == LIVE) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
