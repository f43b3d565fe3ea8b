package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The token (JWT, HS256) of Vonage's Messages interface, which names the digest of the body. */
final class VonageToken {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Secrets secrets;
  private final Json json;
  private final Clock clock;

  VonageToken(Secrets secrets, Json json, Clock clock) {
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /** Whether this compact token is signed with our secret, fresh, and about this body. */
  boolean covers(String compact, byte[] body) {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3 || !isSigned(parts)) {
      return false;
    }
    Payload claims = object(parts[1]);
    boolean fresh =
        claims.text("iat").filter(it -> Timestamps.near(it, clock, TOLERANCE)).isPresent();
    return fresh
        && claims
            .text("payload_hash")
            .flatMap(Digests::hex)
            .filter(it -> MessageDigest.isEqual(it, Digests.digest("SHA-256", body)))
            .isPresent();
  }

  private boolean isSigned(String[] parts) {
    boolean sameMethod = object(parts[0]).text("alg").filter("HS256"::equals).isPresent();
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(UTF_8);
    return sameMethod
        && decoded(parts[2])
            .filter(it -> secrets.prove(key -> Digests.hmac("HmacSHA256", key, signed), it))
            .isPresent();
  }

  private Payload object(String base64) {
    try {
      Optional<byte[]> bytes = decoded(base64);
      return bytes.isPresent() ? json.read(bytes.get()) : Payload.nothing();
    } catch (NotJson notClaims) {
      return Payload.nothing();
    }
  }

  private static Optional<byte[]> decoded(String base64Url) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(base64Url));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
