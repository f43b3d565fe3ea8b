package df.sandbox.control;

/** What was asked about is not there. */
final class Unknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unknown(String what) {
    super(what);
  }
}
