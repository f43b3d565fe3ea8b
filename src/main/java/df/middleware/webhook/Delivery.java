package df.middleware.webhook;

import java.util.Locale;
import java.util.Optional;

/** One request to a webhook's address, as it was received. */
public final class Delivery {
  private final Headers headers;
  private final String pathAndQuery;
  private final byte[] body;

  /**
   * A delivery.
   *
   * @param pathAndQuery of the request line, still percent-encoded: {@code /api/webhooks/texting}
   * @param body the raw bytes, which the caller must not change
   */
  public Delivery(Headers headers, String pathAndQuery, byte[] body) {
    this.headers = headers;
    this.pathAndQuery = pathAndQuery;
    this.body = body;
  }

  Headers headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return headers.given(name);
  }

  byte[] body() {
    return body;
  }

  /** What follows the question mark; empty without one. */
  String query() {
    int mark = pathAndQuery.indexOf('?');
    return mark < 0 ? "" : pathAndQuery.substring(mark + 1);
  }

  /** The address that the sender called, with the host by which the world knows us. */
  String url(String publicBaseUrl) {
    return (publicBaseUrl.endsWith("/")
            ? publicBaseUrl.substring(0, publicBaseUrl.length() - 1)
            : publicBaseUrl)
        + pathAndQuery;
  }

  boolean isForm() {
    return header("Content-Type")
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
        .isPresent();
  }
}
