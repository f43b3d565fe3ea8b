package df.faults.net;

/** The server acts and answers; the connection is reset before the client hears of it. */
public final class ResetAfter implements Trouble {
  @Override
  public void toClient(Link link, byte[] bytes, int length) throws Cut {
    throw new Cut();
  }
}
