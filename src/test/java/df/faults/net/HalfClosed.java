package df.faults.net;

import java.io.IOException;

/** The server acts; instead of its answer comes the end of the stream, in one direction only. */
public final class HalfClosed implements Trouble {
  @Override
  public void toClient(Link link, byte[] bytes, int length) throws IOException {
    link.endTowardsClient();
  }
}
