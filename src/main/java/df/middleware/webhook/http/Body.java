package df.middleware.webhook.http;

import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body, as far as it may go. */
final class Body {
  private static final int LIMIT = 1024 * 1024;

  private static final int PATIENCE = 64 * LIMIT;

  private Body() {}

  static byte[] read(HttpHeaders headers, InputStream stream) {
    if (headers.getLength() > LIMIT) {
      throw tooLarge();
    }
    try {
      byte[] body = stream.readNBytes(LIMIT + 1);
      if (body.length > LIMIT) {
        throw tooLarge();
      }
      return body;
    } catch (IOException brokenOff) {
      throw new Refused(Problem.of(400, "The body broke off."));
    }
  }

  /**
   * Reads away what a refused sender still sends, up to a bound: many a client hears no answer
   * before it has sent all.
   */
  static void discard(InputStream stream) {
    try {
      stream.skipNBytes(PATIENCE);
    } catch (IOException allRead) {
      // The end came before the bound, or the sender hung up: either is well.
    }
  }

  private static Refused tooLarge() {
    return new Refused(Problem.of(413, "The body is larger than 1 MiB."));
  }
}
