package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.deliveryTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import df.middleware.event.json.JsonpJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

/** How each provider signs, for tests. */
abstract class TextingProofs {
  static final String BASE = "https://df.example";
  static final String KEY = "12345";
  static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final long NOW = 2100;
  static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  static final String JSON = "application/json";

  static Authenticity check(TextingProvider provider, String baseUrl, String... keys) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    return new TextingProof(provider, Secrets.of("s3cret", "before"), Secrets.of(keys), baseUrl)
        .check(new JsonpJson(), clock);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] hmac(String algorithm, String text) {
    return Digests.hmac(algorithm, KEY.getBytes(UTF_8), text.getBytes(UTF_8));
  }

  // Twilio's published vector
  static final String TWILIO_FORM =
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
  static final String TWILIO_SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  static Verdict twilio(String base, String path, String body, String signature) {
    return check(TextingProvider.TWILIO, base, "other", KEY)
        .of(deliveryTo(path, body, "Content-Type", FORM, "X-Twilio-Signature", signature));
  }

  static String url64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
