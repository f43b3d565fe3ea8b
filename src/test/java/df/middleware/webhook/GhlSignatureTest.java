package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.delivery;
import static df.middleware.webhook.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GhlSignatureTest {
  private static final String BODY = "{\"type\":\"ContactCreate\",\"name\":\"Zoë\"}";
  private static final String SECRET = "s3cret";
  private static final KeyPair ED = keys("Ed25519");
  private static final KeyPair OTHER_ED = keys("Ed25519");
  private static final KeyPair RSA = keys("RSA");

  private final GhlSignature ghl = with(Optional.empty(), SECRET);
  private final GhlSignature withLegacy = with(Optional.of(PublicKeys.rsa(spki(RSA))), SECRET);

  private static GhlSignature with(Optional<PublicKeys> legacy, String... secrets) {
    return new GhlSignature(PublicKeys.ed25519(spki(ED)), legacy, Secrets.of(secrets));
  }

  private static KeyPair keys(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String spki(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static byte[] signed(KeyPair pair, String algorithm, String body) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(body.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String ed(KeyPair pair) {
    return base64(signed(pair, "Ed25519", BODY));
  }

  private static String rsa() {
    return base64(signed(RSA, "SHA256withRSA", BODY));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] hmac(String secret) {
    return Digests.hmac("HmacSHA256", secret.getBytes(UTF_8), BODY.getBytes(UTF_8));
  }

  private Verdict verdict(String... headers) {
    return ghl.of(delivery(BODY, headers));
  }

  @Test
  void ghls_own_signature_is_authentic() {
    assertThat(verdict("X-GHL-Signature", ed(ED))).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void a_signature_over_another_body_is_wrong() {
    assertThat(ghl.of(delivery(BODY + " ", "X-GHL-Signature", ed(ED)))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void a_signature_with_another_key_is_wrong() {
    assertThat(verdict("X-GHL-Signature", ed(OTHER_ED))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void a_signature_with_one_bit_turned_over_is_wrong() {
    byte[] signature = signed(ED, "Ed25519", BODY);
    for (int at = 0; at < signature.length; at++) {
      assertThat(verdict("X-GHL-Signature", base64(Deliveries.flipped(signature, at))))
          .isEqualTo(Verdict.WRONG);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "AAAA", "undefined"})
  void a_malformed_signature_is_wrong(String signature) {
    assertThat(verdict("X-GHL-Signature", signature)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void the_first_that_is_present_decides() {
    assertThat(verdict("X-GHL-Signature", ed(OTHER_ED), "X-Webhook-Secret", SECRET))
        .isEqualTo(Verdict.WRONG);
    assertThat(verdict("X-Signature", "00", "X-Webhook-Secret", SECRET)).isEqualTo(Verdict.WRONG);
    assertThat(
            withLegacy.of(
                delivery(BODY, "x-wh-signature", "AAAA", "X-Signature", base64(hmac(SECRET)))))
        .isEqualTo(Verdict.WRONG);
    assertThat(verdict("X-GHL-Signature", ed(ED), "X-Webhook-Secret", "wrong"))
        .isEqualTo(Verdict.AUTHENTIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n/a", "", "  "})
  void no_signature_is_as_good_as_none(String none) {
    assertThat(verdict("X-GHL-Signature", none, "X-Webhook-Secret", SECRET))
        .isEqualTo(Verdict.AUTHENTIC);
    assertThat(verdict("X-GHL-Signature", none)).isEqualTo(Verdict.MISSING);
  }

  @Test
  void the_old_signature_counts_only_when_it_is_switched_on() {
    assertThat(withLegacy.of(delivery(BODY, "x-wh-signature", rsa()))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(verdict("x-wh-signature", rsa())).isEqualTo(Verdict.MISSING);
  }

  @Test
  void the_old_signature_over_another_body_is_wrong() {
    assertThat(withLegacy.of(delivery(BODY + " ", "x-wh-signature", rsa())))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void an_hmac_may_be_hexadecimal_or_base64() {
    String hex = HexFormat.of().formatHex(hmac(SECRET));
    for (String spelling : new String[] {hex, hex.toUpperCase(), base64(hmac(SECRET))}) {
      assertThat(verdict("X-Signature", spelling)).isEqualTo(Verdict.AUTHENTIC);
      assertThat(verdict("X-Signature", "sha256=" + spelling)).isEqualTo(Verdict.AUTHENTIC);
    }
  }

  @Test
  void an_hmac_with_one_bit_turned_over_is_wrong() {
    assertThat(verdict("X-Signature", base64(Deliveries.flipped(hmac(SECRET), 31))))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void the_secret_before_counts_while_it_is_rotated() {
    GhlSignature rotating = with(Optional.empty(), "new", "old");
    for (String secret : new String[] {"new", "old"}) {
      assertThat(rotating.of(delivery(BODY, "X-Signature", base64(hmac(secret)))))
          .isEqualTo(Verdict.AUTHENTIC);
      assertThat(rotating.of(delivery(BODY, "X-Webhook-Secret", secret)))
          .isEqualTo(Verdict.AUTHENTIC);
    }
    assertThat(rotating.of(delivery(BODY, "X-Webhook-Secret", "older"))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void a_secret_that_is_not_set_opens_no_door() {
    GhlSignature closed = with(Optional.empty(), "", " ");
    assertThat(closed.of(delivery(BODY, "X-Webhook-Secret", "x"))).isEqualTo(Verdict.WRONG);
    assertThat(closed.of(delivery(BODY, "X-Webhook-Secret", ""))).isEqualTo(Verdict.MISSING);
    assertThat(closed.of(delivery(BODY, "X-Signature", base64(hmac("x")))))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void nothing_at_all_is_missing() {
    assertThat(verdict()).isEqualTo(Verdict.MISSING);
  }

  @Test
  void headers_settle_what_is_not_signed() {
    assertThat(ghl.byHeaders(headers("X-Webhook-Secret", "no"))).contains(Verdict.WRONG);
    assertThat(ghl.byHeaders(headers())).contains(Verdict.MISSING);
    assertThat(ghl.byHeaders(headers("X-Signature", "00"))).isEmpty();
    assertThat(ghl.byHeaders(headers("x-wh-signature", "00"))).contains(Verdict.MISSING);
    assertThat(withLegacy.byHeaders(headers("x-wh-signature", "00"))).isEmpty();
  }
}
