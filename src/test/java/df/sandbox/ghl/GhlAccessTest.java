package df.sandbox.ghl;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GhlAccessTest extends SandboxTest {
  private static final String FIELDS = "/locations/sandboxLocation/customFields";

  @Test
  void without_the_token_it_is_401() throws Exception {
    Answer answer =
        client.send(
            "GET", sandbox.ghlBaseUrl() + FIELDS, "", Map.of("Authorization", "Bearer other"));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().getString("message")).startsWith("Invalid token");
  }

  @Test
  void without_the_version_it_is_400() throws Exception {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + settings.ghlToken());
    assertThat(client.send("GET", sandbox.ghlBaseUrl() + FIELDS, "", headers).status())
        .isEqualTo(400);
  }

  @Test
  void another_location_is_403() throws Exception {
    assertThat(client.ghl("GET", "/locations/other/customFields", "").status()).isEqualTo(403);
  }

  @Test
  void every_answer_says_what_is_left() throws Exception {
    Answer answer = client.ghl("GET", "/contacts/unknown", "");
    assertThat(answer.header("X-RateLimit-Limit-Daily")).isEqualTo("200000");
    assertThat(answer.header("X-RateLimit-Daily-Remaining")).isEqualTo("199999");
    assertThat(answer.header("X-RateLimit-Interval-Milliseconds")).isEqualTo("10000");
    assertThat(answer.header("X-RateLimit-Max")).isEqualTo("100");
    assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("99");
  }

  @Test
  void beyond_the_limit_it_is_429_until_the_window_has_moved() throws Exception {
    sandbox.behaviour().set("ghlRateLimit", 2);
    client.ghl("GET", FIELDS, "");
    clock.forward(Duration.ofSeconds(6));
    client.ghl("GET", FIELDS, "");
    assertThat(client.ghl("GET", FIELDS, "").status()).isEqualTo(429);
    clock.forward(Duration.ofSeconds(4));
    assertThat(client.ghl("GET", FIELDS, "").status()).isEqualTo(200);
    assertThat(client.ghl("GET", FIELDS, "").status()).isEqualTo(429);
  }

  @Test
  void beyond_the_day_it_is_429_until_the_next() throws Exception {
    sandbox.behaviour().set("ghlDailyLimit", 1);
    client.ghl("GET", FIELDS, "");
    Answer refused = client.ghl("GET", FIELDS, "");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("X-RateLimit-Daily-Remaining")).isEqualTo("0");
    clock.forward(Duration.ofDays(1));
    assertThat(client.ghl("GET", FIELDS, "").status()).isEqualTo(200);
  }
}
