package df.faults.net;

/** Reads along on one connection, and may hold bytes back; it sees all of them from the first. */
public interface Watch {

  /** Before these bytes go to the server. */
  default void fromClient(byte[] bytes, int length) throws Cut {}

  /** Before these bytes go to the client; false holds them back. */
  default boolean fromServer(byte[] bytes, int length) throws Cut {
    return true;
  }
}
