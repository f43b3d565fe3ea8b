package df.faults.net;

import java.io.IOException;

/** The connection ends here, with a reset towards both sides. */
public final class Cut extends IOException {
  private static final long serialVersionUID = 1L;

  public Cut() {
    super("cut");
  }
}
