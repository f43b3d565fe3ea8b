package df.middleware.aloware;

/** Aloware's public API has no way to do this; recorded, and not tried again. */
public final class NotSupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence for a person
   */
  public NotSupported(String reason) {
    super(reason);
  }
}
