package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plivo's proofs: its third signature, which covers the form too, decides where it is present; else
 * its second, which covers the address and a nonce only.
 */
final class PlivoSignature implements Authenticity {
  private static final String V3 = "X-Plivo-Signature-V3";
  private static final String V2 = "X-Plivo-Signature-V2";
  private static final String V2_MAIN_ACCOUNT = "X-Plivo-Signature-Ma-V2";
  private static final String NONCE = "-Nonce";

  private final Secrets tokens;
  private final String publicBaseUrl;

  PlivoSignature(Secrets tokens, String publicBaseUrl) {
    this.tokens = tokens;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    boolean signed =
        Stream.of(V3, V2, V2_MAIN_ACCOUNT).anyMatch(it -> headers.given(it).isPresent());
    return signed ? Optional.empty() : Optional.of(Verdict.MISSING);
  }

  @Override
  public Verdict of(Delivery delivery) {
    Optional<String> third = delivery.header(V3);
    if (third.isPresent()) {
      return Verdict.of(isSignedByV3(third.get(), delivery));
    }
    String path = delivery.url(publicBaseUrl).replaceFirst("\\?.*", "");
    String signed = path + delivery.header(V2 + NONCE).orElse("");
    boolean nonce = delivery.header(V2 + NONCE).isPresent();
    return byHeaders(delivery.headers())
        .orElseGet(
            () ->
                Verdict.of(
                    nonce
                        && Stream.of(V2, V2_MAIN_ACCOUNT)
                            .flatMap(it -> delivery.header(it).stream())
                            .anyMatch(it -> isAnyOf(it, signed))));
  }

  private boolean isSignedByV3(String signatures, Delivery delivery) {
    Optional<String> nonce = delivery.header(V3 + NONCE);
    Optional<SignedBody> form =
        delivery.isForm() ? SignedBody.of(delivery.body()) : Optional.empty();
    Optional<SignedBody> query = SignedBody.ofQuery(delivery.query());
    if (nonce.isEmpty() || form.isEmpty() || query.isEmpty()) {
      return false;
    }
    String path = delivery.url(publicBaseUrl).replaceFirst("\\?.*", "");
    String mark = query.get().isEmpty() && form.get().isEmpty() ? "" : "?";
    String dot = query.get().isEmpty() || form.get().isEmpty() ? "" : ".";
    String signed = path + mark + query.get().joined("=", "&") + dot + form.get().joined("", "");
    return isAnyOf(signatures, signed + "." + nonce.get());
  }

  private boolean isAnyOf(String signatures, String signed) {
    return Stream.of(signatures.split(",", -1))
        .anyMatch(
            it ->
                tokens.prove(
                    token ->
                        Base64.getEncoder()
                            .encode(Digests.hmac("HmacSHA256", token, signed.getBytes(UTF_8))),
                    it.strip().getBytes(UTF_8)));
  }
}
