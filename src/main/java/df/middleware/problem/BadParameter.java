package df.middleware.problem;

/** A parameter that cannot be read, or has a value that is not allowed: 400. */
public final class BadParameter extends Refused {
  private static final long serialVersionUID = 1L;

  /**
   * @param parameter its name
   * @param allowed what it may be, to follow "must be"
   */
  public BadParameter(String parameter, String allowed) {
    super(Problem.of(400, "The parameter " + parameter + " must be " + allowed + "."));
  }
}
