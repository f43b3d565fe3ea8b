package df.middleware.event;

/** Bytes that were taken for JSON and are not; the message says why and quotes nothing of them. */
public final class NotJson extends Exception {
  private static final long serialVersionUID = 1L;

  public NotJson(String reason) {
    super(reason);
  }
}
