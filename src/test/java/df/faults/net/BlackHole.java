package df.faults.net;

/** What is sent arrives nowhere, and the connection stays open. */
public final class BlackHole implements Trouble {
  @Override
  public void toServer(Link link, byte[] bytes, int length) {
    link.spoil();
  }

  @Override
  public void toClient(Link link, byte[] bytes, int length) {
    link.spoil();
  }
}
