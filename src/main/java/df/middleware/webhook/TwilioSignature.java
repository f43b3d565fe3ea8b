package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Twilio's proof: an HMAC-SHA1 over the address and the form's fields, or, for a JSON body, over an
 * address that holds the body's digest. SignalWire took it over, and adds a plainer one.
 */
final class TwilioSignature implements Authenticity {
  private static final String BODY_DIGEST = "bodySHA256";

  private final String header;
  private final boolean signsPlainBody;
  private final Secrets tokens;
  private final String publicBaseUrl;

  private TwilioSignature(
      String header, boolean signsPlainBody, Secrets tokens, String publicBaseUrl) {
    this.header = header;
    this.signsPlainBody = signsPlainBody;
    this.tokens = tokens;
    this.publicBaseUrl = publicBaseUrl;
  }

  static TwilioSignature ofTwilio(Secrets tokens, String publicBaseUrl) {
    return new TwilioSignature("X-Twilio-Signature", false, tokens, publicBaseUrl);
  }

  static TwilioSignature ofSignalWire(Secrets tokens, String publicBaseUrl) {
    return new TwilioSignature("X-SignalWire-Signature", true, tokens, publicBaseUrl);
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    return headers.given(header).isPresent() ? Optional.empty() : Optional.of(Verdict.MISSING);
  }

  @Override
  public Verdict of(Delivery delivery) {
    return delivery
        .header(header)
        .map(it -> Verdict.of(isSigned(it, delivery)))
        .orElse(Verdict.MISSING);
  }

  private boolean isSigned(String signature, Delivery delivery) {
    // With and without the port: Twilio's own libraries try both, as its senders do either
    List<String> urls = PublicUrl.spellings(delivery.url(publicBaseUrl));
    Optional<String> fields = signedFields(delivery);
    return urls.stream()
        .anyMatch(
            url ->
                fields.filter(it -> matches(url + it, signature)).isPresent()
                    || (signsPlainBody && matchesPlain(url, delivery.body(), signature)));
  }

  private boolean matches(String signed, String signature) {
    return tokens.prove(
        token ->
            Base64.getEncoder().encode(Digests.hmac("HmacSHA1", token, signed.getBytes(UTF_8))),
        signature.getBytes(UTF_8));
  }

  private boolean matchesPlain(String url, byte[] body, String signature) {
    return Digests.hex(signature)
        .filter(
            it ->
                tokens.prove(
                    token -> Digests.hmac("HmacSHA1", token, url.getBytes(UTF_8), body), it))
        .isPresent();
  }

  /** What follows the address in the signed text; empty where nothing would cover the body. */
  private static Optional<String> signedFields(Delivery delivery) {
    Optional<String> digest =
        SignedBody.ofQuery(delivery.query()).flatMap(it -> it.value(BODY_DIGEST));
    if (digest.isPresent()) {
      byte[] actual = Digests.digest("SHA-256", delivery.body());
      return digest
          .flatMap(Digests::hex)
          .filter(it -> MessageDigest.isEqual(it, actual))
          .map(covered -> "");
    }
    return delivery.isForm()
        ? SignedBody.of(delivery.body()).map(it -> it.joined("", ""))
        : Optional.empty();
  }
}
