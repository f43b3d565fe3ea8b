package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The Standard Webhooks scheme: an HMAC-SHA256 over id, time and body. The generic texting provider
 * may sign with it; our alerts always do.
 */
public final class StandardWebhooks implements Authenticity {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<byte[]> keys;
  private final Clock clock;

  /** {@link IllegalArgumentException} for a secret that is none: see {@link #isSecret}. */
  public StandardWebhooks(Secrets secrets, Clock clock) {
    this.keys =
        secrets.reveal().stream()
            .map(
                it ->
                    key(it)
                        .orElseThrow(
                            () -> new IllegalArgumentException("not whsec_ and base64 after it")))
            .toList();
    this.clock = clock;
  }

  /** Whether this may be a secret: {@code whsec_} and base64 of at least one byte. */
  public static boolean isSecret(String text) {
    return key(text).isPresent();
  }

  private static Optional<byte[]> key(String secret) {
    return Optional.of(secret.strip())
        .filter(it -> it.startsWith(PREFIX))
        .flatMap(it -> Digests.base64(it.substring(PREFIX.length())))
        .filter(it -> it.length > 0);
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    boolean complete =
        headers.given(ID).isPresent()
            && headers.given(TIMESTAMP).isPresent()
            && headers.given(SIGNATURE).isPresent();
    return complete && !keys.isEmpty() ? Optional.empty() : Optional.of(Verdict.MISSING);
  }

  @Override
  public Verdict of(Delivery delivery) {
    return byHeaders(delivery.headers())
        .orElseGet(() -> Verdict.of(isTimely(delivery) && isSigned(delivery)));
  }

  private boolean isTimely(Delivery delivery) {
    return delivery
        .header(TIMESTAMP)
        .filter(it -> Timestamps.near(it, clock, TOLERANCE))
        .isPresent();
  }

  private boolean isSigned(Delivery delivery) {
    String id = delivery.header(ID).orElse("");
    String time = delivery.header(TIMESTAMP).orElse("");
    boolean found = false;
    for (byte[] key : keys) {
      byte[] expected = signature(key, id, time, delivery.body()).getBytes(UTF_8);
      for (String given : delivery.header(SIGNATURE).orElse("").split(" +", -1)) {
        found |= MessageDigest.isEqual(expected, given.getBytes(UTF_8));
      }
    }
    return found;
  }

  /** The header for a message of ours, with each secret: a receiver may know either. */
  public String sign(String id, Instant time, byte[] body) {
    String seconds = Long.toString(time.getEpochSecond());
    return String.join(" ", keys.stream().map(it -> signature(it, id, seconds, body)).toList());
  }

  private static String signature(byte[] key, String id, String time, byte[] body) {
    byte[] head = (id + "." + time + ".").getBytes(UTF_8);
    return VERSION
        + Base64.getEncoder().encodeToString(Digests.hmac("HmacSHA256", key, head, body));
  }
}
