package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.delivery;
import static df.middleware.webhook.Deliveries.deliveryTo;
import static df.middleware.webhook.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import df.middleware.event.json.JsonpJson;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other providers' proofs. */
class TextingProofTest extends TextingProofs {
  @ParameterizedTest
  @CsvSource({"s3cret, AUTHENTIC", "before, AUTHENTIC", "S3cret, WRONG", "'', MISSING"})
  void the_generic_provider_shows_its_secret(String secret, Verdict verdict) {
    Authenticity generic = check(TextingProvider.GENERIC, "", WHSEC);
    assertThat(generic.of(delivery("{}", "X-Texting-Secret", secret))).isEqualTo(verdict);
    assertThat(generic.byHeaders(headers("X-Texting-Secret", secret))).contains(verdict);
  }

  @Test
  void the_generic_provider_may_sign_instead() {
    StandardWebhooks sender =
        new StandardWebhooks(Secrets.of(WHSEC), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    String signature = sender.sign("m1", Instant.ofEpochSecond(NOW), "{}".getBytes(UTF_8));
    String[] headers = {
      "webhook-id", "m1", "webhook-timestamp", "" + NOW, "webhook-signature", signature
    };
    Authenticity generic = check(TextingProvider.GENERIC, "", WHSEC);
    assertThat(generic.of(delivery("{}", headers))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(generic.of(delivery("{ }", headers))).isEqualTo(Verdict.WRONG);
    assertThat(generic.byHeaders(headers(headers))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = TextingProvider.class, names = "GENERIC", mode = EnumSource.Mode.EXCLUDE)
  void the_generic_secret_opens_no_other_providers_door(TextingProvider provider) {
    String key = provider == TextingProvider.TELNYX ? "" : KEY;
    assertThat(check(provider, BASE, key).of(delivery("{}", "X-Texting-Secret", "s3cret")))
        .isEqualTo(Verdict.MISSING);
  }

  @ParameterizedTest
  @EnumSource(TextingProvider.class)
  void without_keys_every_door_is_closed(TextingProvider provider) {
    Authenticity closed =
        new TextingProof(provider, Secrets.of(), Secrets.of(""), BASE)
            .check(new JsonpJson(), Clock.systemUTC());
    Delivery delivery =
        delivery(
            "sig=00000000000000000000000000000000&timestamp=2100",
            "Content-Type",
            FORM,
            "X-Texting-Secret",
            "",
            "X-Twilio-Signature",
            "AAAA",
            "X-SignalWire-Signature",
            "AAAA",
            "X-Plivo-Signature-V2",
            "AAAA",
            "X-Plivo-Signature-V2-Nonce",
            "1",
            "telnyx-signature-ed25519",
            "AAAA",
            "telnyx-timestamp",
            "2100");
    assertThat(closed.of(delivery)).isNotEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void telnyx_signs_time_and_body() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update((NOW - 299 + "|{}").getBytes(UTF_8));
    String signature = base64(signer.sign());
    String key = base64(java.util.Arrays.copyOfRange(pair.getPublic().getEncoded(), 12, 44));
    Authenticity telnyx = check(TextingProvider.TELNYX, "", key);
    String[] headers = {
      "telnyx-timestamp", "" + (NOW - 299), "telnyx-signature-ed25519", signature
    };
    assertThat(telnyx.of(delivery("{}", headers))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(telnyx.of(delivery("{ }", headers))).isEqualTo(Verdict.WRONG);
    headers[1] = "" + (NOW - 301);
    assertThat(telnyx.of(delivery("{}", headers))).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=, AUTHENTIC",
    "/, do1CXv+k99A6+B+eTcyqbxWlezFIxJ/1vz72787r37g=, AUTHENTIC",
    "/?x=1, do1CXv+k99A6+B+eTcyqbxWlezFIxJ/1vz72787r37g=, AUTHENTIC",
    "/x, do1CXv+k99A6+B+eTcyqbxWlezFIxJ/1vz72787r37g=, WRONG",
    "/, AAAA, WRONG"
  })
  void plivos_vectors_of_the_second_signature(String path, String signature, Verdict verdict) {
    Authenticity plivo = check(TextingProvider.PLIVO, "https://answer.url", "my_auth_token");
    for (String header : new String[] {"X-Plivo-Signature-V2", "X-Plivo-Signature-Ma-V2"}) {
      assertThat(
              plivo.of(
                  deliveryTo(path, "", header, signature, "X-Plivo-Signature-V2-Nonce", "12345")))
          .isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/p | b=2&a=1 | /p?a1b2.77",
        "/p?y=2&x=1 | b=2&a=1 | /p?x=1&y=2.a1b2.77",
        "/p?y=2&x=1 | '' | /p?x=1&y=2.77",
        "/p | '' | /p.77"
      })
  void plivos_third_signature_covers_the_form(String path, String form, String signed) {
    Authenticity plivo = check(TextingProvider.PLIVO, BASE, KEY);
    String signature = "AAAA," + base64(hmac("HmacSHA256", BASE + signed));
    String[] headers = {
      "Content-Type", FORM, "X-Plivo-Signature-V3", signature, "X-Plivo-Signature-V3-Nonce", "77"
    };
    assertThat(plivo.of(deliveryTo(path, form, headers))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(plivo.of(deliveryTo(path, form + "&c=3", headers))).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7d43241108912b32cc315b48ce681acf",
        "7D43241108912B32CC315B48CE681ACF",
        "8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546"
      })
  void vonages_vectors_are_authentic(String signature) {
    Authenticity vonage = check(TextingProvider.VONAGE, "", "abcde");
    String form = "b=bananas&a=alphabet&timestamp=2100&empty=&sig=" + signature;
    assertThat(vonage.of(delivery(form, "Content-Type", FORM))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(vonage.of(delivery(form + "&c=1", "Content-Type", FORM))).isEqualTo(Verdict.WRONG);
    String json =
        "{\"a\":\"alphabet\",\"b\":\"bananas\",\"timestamp\":2100,\"sig\":\"" + signature + "\"%s}";
    assertThat(vonage.of(delivery(json.formatted("")))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(vonage.of(delivery(json.formatted(",\"data\":{\"x\":1}")))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void a_recording_of_vonages_signature_is_wrong() {
    String text = "&a=1&timestamp=1799";
    String signature = HexFormat.of().formatHex(hmac("HmacSHA256", text));
    assertThat(
            check(TextingProvider.VONAGE, "", KEY)
                .of(delivery("a=1&timestamp=1799&sig=" + signature, "Content-Type", FORM)))
        .isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "HS256, 2100, {}, AUTHENTIC",
    "none, 2100, {}, WRONG",
    "HS512, 2100, {}, WRONG",
    "HS256, 1700, {}, WRONG",
    "HS256, 2100, [], WRONG"
  })
  void vonages_token_names_the_digest_of_the_body(
      String method, long issued, String body, Verdict verdict) {
    String digest = HexFormat.of().formatHex(Digests.digest("SHA-256", "{}".getBytes(UTF_8)));
    String claims = "{\"iat\":" + issued + ",\"payload_hash\":\"" + digest + "\"}";
    String head = url64("{\"alg\":\"" + method + "\"}") + "." + url64(claims);
    String token =
        head
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac("HmacSHA256", head));
    assertThat(
            check(TextingProvider.VONAGE, "", KEY)
                .of(delivery(body, "Authorization", "Bearer " + token)))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b", "a.b.c", "..", "a.b.c.d"})
  void a_malformed_token_is_wrong(String token) {
    assertThat(
            check(TextingProvider.VONAGE, "", KEY)
                .of(delivery("{}", "Authorization", "Bearer  " + token)))
        .isIn(Verdict.WRONG, Verdict.MISSING);
  }
}
