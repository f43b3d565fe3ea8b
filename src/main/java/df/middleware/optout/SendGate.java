package df.middleware.optout;

/** What whoever sends a text message must pass. */
public interface SendGate {

  /**
   * Whether that number may be texted now.
   *
   * <p>Takes the number's lock, which a STOP takes too, until the transaction of the caller ends:
   * what the caller records in it is recorded before any later STOP, and what was stopped before is
   * seen here.
   *
   * @param phone in E.164
   */
  boolean isOpenTo(String phone);
}
