package df.middleware.problem;

/** An id under which there is nothing: 404. */
public final class UnknownId extends Refused {
  private static final long serialVersionUID = 1L;

  /**
   * @param thing what was looked for, such as {@code event}
   */
  public UnknownId(String thing) {
    super(Problem.of(404, "There is no " + thing + " of that id."));
  }
}
