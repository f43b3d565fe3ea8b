package df.middleware.webhook;

import static df.middleware.webhook.Deliveries.headers;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {
  private final BasicAuth auth = new BasicAuth("dana", Secrets.of("pä:ss:word", "before"));

  private static String basic(String credentials, Charset charset) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(charset));
  }

  private static Verdict verdict(BasicAuth auth, String header) {
    return auth.byHeaders(headers("Authorization", header)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "dana:pä:ss:word, AUTHENTIC",
    "dana:before, AUTHENTIC",
    "dana:other, WRONG",
    "dana:pä:ss:wor, WRONG",
    "dana:, WRONG",
    "dana, WRONG",
    "Dana:before, WRONG",
    ":before, WRONG",
    "'', WRONG"
  })
  void the_user_and_one_of_the_passwords_come_in(String credentials, Verdict verdict) {
    assertThat(verdict(auth, basic(credentials, UTF_8))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic ", "BASIC ", "Basic   "})
  void the_schemes_case_makes_no_difference(String scheme) {
    String header = basic("dana:before", UTF_8).replace("Basic ", scheme);
    assertThat(verdict(auth, header)).isEqualTo(Verdict.AUTHENTIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic", "Basic !!!!", "Basic =", "Bearer ZGFuYTpiZWZvcmU=", "dana:before"})
  void what_is_no_basic_authentication_is_wrong(String header) {
    assertThat(verdict(auth, header)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void credentials_that_are_not_utf_8_are_wrong() {
    assertThat(verdict(auth, basic("dana:pä:ss:word", ISO_8859_1))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void without_the_header_it_is_missing() {
    assertThat(auth.byHeaders(name -> Optional.empty())).contains(Verdict.MISSING);
  }

  @ParameterizedTest
  @CsvSource({"'', secret, :secret", "dana, '', dana:", "'', '', :", "dana, ' ', 'dana: '"})
  void what_is_not_configured_opens_no_door(String user, String password, String credentials) {
    BasicAuth closed = new BasicAuth(user, Secrets.of(password));
    assertThat(verdict(closed, basic(credentials, UTF_8))).isEqualTo(Verdict.WRONG);
  }
}
