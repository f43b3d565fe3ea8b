package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.TreeMap;

/** Deliveries that read as prose: a body, and the headers it came with. */
final class Deliveries {
  static final String PATH = "/api/webhooks/texting";

  private Deliveries() {}

  static Headers headers(String... namesAndValues) {
    TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return name -> Optional.ofNullable(headers.get(name));
  }

  static Delivery delivery(String body, String... headers) {
    return new Delivery(headers(headers), PATH, body.getBytes(UTF_8));
  }

  static Delivery deliveryTo(String pathAndQuery, String body, String... headers) {
    return new Delivery(headers(headers), pathAndQuery, body.getBytes(UTF_8));
  }

  /** The text with the lowest bit of one of its bytes turned over. */
  static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }
}
