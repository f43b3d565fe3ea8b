package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.delivery;
import static df.middleware.webhook.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import df.middleware.access.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
  // The published test vector of the scheme
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1614265330;
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private static StandardWebhooks at(long seconds, String... secrets) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return new StandardWebhooks(Secrets.of(secrets), clock);
  }

  private static Delivery signed(String time, String signature) {
    return delivery(
        BODY, "webhook-id", ID, "webhook-timestamp", time, "webhook-signature", signature);
  }

  private static Verdict verdict(StandardWebhooks standard, String signature) {
    return standard.of(signed(Long.toString(TIME), signature));
  }

  @Test
  void the_published_vector_is_authentic() {
    assertThat(verdict(at(TIME, SECRET), SIGNATURE)).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void signs_as_the_published_vector_does() {
    assertThat(at(0, SECRET).sign(ID, Instant.ofEpochSecond(TIME), BODY.getBytes(UTF_8)))
        .isEqualTo(SIGNATURE);
  }

  @Test
  void one_of_several_secrets_and_of_several_signatures_will_do() {
    StandardWebhooks rotating = at(TIME, OTHER, SECRET);
    assertThat(verdict(rotating, "v1a,xx v1,AAAA " + SIGNATURE)).isEqualTo(Verdict.AUTHENTIC);
    assertThat(rotating.sign(ID, Instant.ofEpochSecond(TIME), BODY.getBytes(UTF_8)))
        .endsWith(" " + SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,",
        "x"
      })
  void another_signature_is_wrong(String signature) {
    assertThat(verdict(at(TIME, SECRET), signature)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void another_secret_is_wrong() {
    assertThat(verdict(at(TIME, OTHER), SIGNATURE)).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @CsvSource({"-300, AUTHENTIC", "300, AUTHENTIC", "-301, WRONG", "301, WRONG"})
  void the_window_is_five_minutes_wide(long away, Verdict verdict) {
    assertThat(verdict(at(TIME + away, SECRET), SIGNATURE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "-1", "99999999999999999999", "1614265330.0"})
  void a_time_that_is_none_is_wrong(String time) {
    assertThat(at(TIME, SECRET).of(signed(time, SIGNATURE))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void an_incomplete_set_of_headers_is_missing() {
    assertThat(
            at(TIME, SECRET).byHeaders(headers("webhook-id", ID, "webhook-signature", SIGNATURE)))
        .contains(Verdict.MISSING);
  }

  @Test
  void without_a_secret_nothing_is_authentic() {
    assertThat(verdict(at(TIME), SIGNATURE)).isEqualTo(Verdict.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_!", "whsk_AAAA"})
  void what_is_no_secret_is_refused(String secret) {
    assertThat(StandardWebhooks.isSecret(secret)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> at(TIME, secret));
  }
}
