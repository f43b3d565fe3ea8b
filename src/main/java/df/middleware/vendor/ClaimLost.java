package df.middleware.vendor;

/**
 * The work that this thread does is somebody else's by now, as its lease has run out: it must touch
 * nothing more.
 */
public final class ClaimLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClaimLost() {
    super("the claim is lost", null, false, false);
  }
}
