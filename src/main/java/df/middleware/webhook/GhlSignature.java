package df.middleware.webhook;

import df.middleware.access.Secrets;
import java.util.Optional;

/**
 * GHL's proofs, of which the first that is present decides: its signature, its old signature, the
 * HMAC of a relay, the fixed header of a workflow's webhook.
 */
public final class GhlSignature implements Authenticity {
  private static final String CURRENT = "X-GHL-Signature";
  private static final String LEGACY = "x-wh-signature";
  private static final String HMAC = "X-Signature";
  private static final String FIXED = "X-Webhook-Secret";
  private static final String HMAC_PREFIX = "sha256=";

  private final PublicKeys current;
  private final Optional<PublicKeys> legacy;
  private final Secrets secrets;

  /**
   * With the vendor's keys and the shared secret.
   *
   * @param legacy GHL's RSA keys; empty when {@code GHL_WEBHOOK_LEGACY_RSA} is off, and then that
   *     header is as if it had not been sent
   */
  public GhlSignature(PublicKeys current, Optional<PublicKeys> legacy, Secrets secrets) {
    this.current = current;
    this.legacy = legacy;
    this.secrets = secrets;
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    boolean signed =
        headers.given(CURRENT).isPresent()
            || legacySignature(headers).isPresent()
            || headers.given(HMAC).isPresent();
    return signed ? Optional.empty() : Optional.of(fixed(headers));
  }

  @Override
  public Verdict of(Delivery delivery) {
    byte[] body = delivery.body();
    Optional<Verdict> bySignature =
        delivery
            .header(CURRENT)
            .map(it -> current.signed(it, body))
            .or(() -> legacySignature(delivery.headers()).map(it -> signedBefore(it, body)))
            .or(() -> delivery.header(HMAC).map(it -> hmac(it, body)))
            .map(Verdict::of);
    return bySignature.orElseGet(() -> fixed(delivery.headers()));
  }

  private Optional<String> legacySignature(Headers headers) {
    return legacy.flatMap(on -> headers.given(LEGACY));
  }

  private boolean signedBefore(String signature, byte[] body) {
    return legacy.filter(it -> it.signed(signature, body)).isPresent();
  }

  private boolean hmac(String header, byte[] body) {
    boolean prefixed = header.regionMatches(true, 0, HMAC_PREFIX, 0, HMAC_PREFIX.length());
    String signature = prefixed ? header.substring(HMAC_PREFIX.length()) : header;
    // 64 hexadecimal digits would pass for base64 too, of 48 bytes: no HMAC-SHA256 has so many
    return Digests.hex(signature)
        .or(() -> Digests.base64(signature))
        .filter(it -> secrets.prove(key -> Digests.hmac("HmacSHA256", key, body), it))
        .isPresent();
  }

  private Verdict fixed(Headers headers) {
    return headers.given(FIXED).map(it -> Verdict.of(secrets.accept(it))).orElse(Verdict.MISSING);
  }
}
