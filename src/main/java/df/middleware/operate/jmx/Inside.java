package df.middleware.operate.jmx;

import df.middleware.problem.Refused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** The way from a thread of JMX, which knows nothing of the application, into it. */
final class Inside {
  private static final Logger LOG = System.getLogger(Inside.class.getName());

  private final Door door;

  Inside(Door door) {
    this.door = door;
  }

  /** Does something in the application, and says how it ended. */
  interface Door {
    Ended enter(Supplier<?> deed);
  }

  /**
   * What the deed answers.
   *
   * @throws IllegalArgumentException with a sentence for the administrator, when it is refused
   * @throws IllegalStateException when it fails; the server's log says why
   */
  @SuppressWarnings("unchecked") // the door gives back what the deed gave
  <T> T ask(Supplier<T> deed) {
    Ended ended = door.enter(deed);
    if (ended instanceof Ended.Well well) {
      return (T) well.answer();
    }
    RuntimeException failure = ((Ended.Badly) ended).failure();
    if (failure instanceof Refused) {
      throw new IllegalArgumentException(failure.getMessage());
    }
    LOG.log(Level.WARNING, "An administrator''s deed failed: {0}", failure.toString());
    throw new IllegalStateException("It failed; the server's log says why.");
  }

  /** The same, of what answers nothing. */
  void run(Runnable deed) {
    ask(
        () -> {
          deed.run();
          return true;
        });
  }
}
