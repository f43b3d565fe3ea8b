package df.middleware.webhook;

/** The database does not take an event just now; the sender must be told to come again. */
public final class CannotStore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStore(Throwable cause) {
    super("the event cannot be stored just now", cause);
  }
}
