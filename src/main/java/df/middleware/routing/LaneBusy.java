package df.middleware.routing;

/**
 * A lane that turned out to be needed is somebody else's just now: all that was held is given back,
 * and the event waits for it, uncounted.
 */
public final class LaneBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  public LaneBusy(String key) {
    super("a lane is busy", null, false, false);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
