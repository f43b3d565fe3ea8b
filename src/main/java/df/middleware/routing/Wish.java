package df.middleware.routing;

/**
 * That a person wants no more text messages, or wants them again.
 *
 * @param keyword by which we know: the stop word, or the provider's own hint
 */
public record Wish(Kind kind, String keyword) {

  /** Out or in again. */
  public enum Kind {
    STOP,
    START
  }
}
