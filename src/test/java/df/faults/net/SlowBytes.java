package df.faults.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** The answer trickles, so that no single read takes long and the whole takes very long. */
public final class SlowBytes implements Trouble {
  private final long millisEach;

  public SlowBytes(long millisEach) {
    this.millisEach = millisEach;
  }

  @Override
  public void toClient(Link link, byte[] bytes, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      link.passToClient(new byte[] {bytes[i]}, 1);
      trickle();
    }
  }

  private void trickle() throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millisEach);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
