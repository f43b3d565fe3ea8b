package df.faults.net;

/** The connection is reset before the server sees the request. */
public final class ResetBefore implements Trouble {
  @Override
  public void toServer(Link link, byte[] bytes, int length) throws Cut {
    throw new Cut();
  }
}
