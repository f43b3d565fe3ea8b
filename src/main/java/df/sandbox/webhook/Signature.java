package df.sandbox.webhook;

import java.util.Map;

/** How a vendor shows that a webhook is its own. */
public interface Signature {

  /** The headers that go with exactly these bytes. */
  Map<String, String> headers(byte[] body);
}
