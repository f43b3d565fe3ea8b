package df.middleware.vendor;

/**
 * Something that must not be guessed at: the event ends in error, with the reason, for a person.
 */
public final class NeedsPerson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence that says what is unclear and names ids, not personal data
   */
  public NeedsPerson(String reason) {
    super(reason);
  }
}
