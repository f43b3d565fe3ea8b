package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.PATH;
import static df.middleware.webhook.Deliveries.delivery;
import static df.middleware.webhook.Deliveries.deliveryTo;
import static df.middleware.webhook.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's signature, and SignalWire's after it. */
class TwilioProofTest extends TextingProofs {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mycompany.com",
        "https://mycompany.com/",
        "https://mycompany.com:443",
        "https://mycompany.com:8443"
      })
  void twilios_vector_is_authentic_whatever_our_port(String base) {
    assertThat(twilio(base, "/myapp.php?foo=1&bar=2", TWILIO_FORM, TWILIO_SIGNATURE))
        .isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void twilio_signs_the_address_and_every_field() {
    String path = "/myapp.php?foo=1&bar=2";
    String base = "https://mycompany.com";
    assertThat(twilio(base, path + "&x", TWILIO_FORM, TWILIO_SIGNATURE)).isEqualTo(Verdict.WRONG);
    assertThat(twilio("https://other", path, TWILIO_FORM, TWILIO_SIGNATURE))
        .isEqualTo(Verdict.WRONG);
    assertThat(twilio(base, path, TWILIO_FORM + "&Body=STOP", TWILIO_SIGNATURE))
        .isEqualTo(Verdict.WRONG);
    assertThat(twilio(base, path, TWILIO_FORM + "&x=%", TWILIO_SIGNATURE)).isEqualTo(Verdict.WRONG);
    assertThat(twilio(base, path, "", "zYQTYrRWXE7LtzbG4PfP7/bkkGo=")).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void twilios_json_is_covered_by_the_digest_in_the_address() {
    String body = "{\"a\":1}";
    String digest = HexFormat.of().formatHex(Digests.digest("SHA-256", body.getBytes(UTF_8)));
    String path = PATH + "?bodySHA256=" + digest;
    String signature = base64(hmac("HmacSHA1", BASE + path));
    Authenticity twilio = check(TextingProvider.TWILIO, BASE, KEY);
    String[] headers = {"Content-Type", JSON, "X-Twilio-Signature", signature};
    assertThat(twilio.of(deliveryTo(path, body, headers))).isEqualTo(Verdict.AUTHENTIC);
    assertThat(twilio.of(deliveryTo(path, body + " ", headers))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void twilios_json_without_a_digest_is_covered_by_nothing() {
    String signature = base64(hmac("HmacSHA1", BASE + PATH));
    assertThat(
            check(TextingProvider.TWILIO, BASE, KEY)
                .of(delivery("{}", "Content-Type", JSON, "X-Twilio-Signature", signature)))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void signalwire_signs_as_twilio_does_or_over_the_plain_body() {
    Authenticity signalWire = check(TextingProvider.SIGNALWIRE, BASE, KEY);
    String sorted = base64(hmac("HmacSHA1", BASE + PATH + "A1B2"));
    String plain = HexFormat.of().formatHex(hmac("HmacSHA1", BASE + PATH + "{}"));
    String header = "X-SignalWire-Signature";
    assertThat(signalWire.of(delivery("B=2&A=1", "Content-Type", FORM, header, sorted)))
        .isEqualTo(Verdict.AUTHENTIC);
    assertThat(signalWire.of(delivery("{}", "Content-Type", JSON, header, plain)))
        .isEqualTo(Verdict.AUTHENTIC);
    assertThat(signalWire.of(delivery("{ }", "Content-Type", JSON, header, plain)))
        .isEqualTo(Verdict.WRONG);
    assertThat(signalWire.of(delivery("{}", "X-Twilio-Signature", sorted)))
        .isEqualTo(Verdict.MISSING);
  }
}
