package df.faults.net;

import java.io.IOException;

/** What a network does to one request and its answer; by default it carries them. */
public interface Trouble {

  default void toServer(Link link, byte[] bytes, int length) throws IOException {
    link.passToServer(bytes, length);
  }

  default void toClient(Link link, byte[] bytes, int length) throws IOException {
    link.passToClient(bytes, length);
  }
}
