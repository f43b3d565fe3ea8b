package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyRulesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private final ReplyRules rules =
      new ReplyRules(Vendor.GHL, new PlainJson(), NOON, Optional.of("pit-secret"));

  private static VendorReply reply(int status, String headers, String body) {
    Map<String, String> parsed = new HashMap<>();
    for (String header : headers.isEmpty() ? new String[0] : headers.split(" \\| ")) {
      parsed.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
    }
    return new VendorReply(status, parsed, body);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void json_with_a_success_is_the_payload(int status) {
    var payload = rules.payload(reply(status, "", "{\"contact\":{\"id\":\"c1\"}}"));

    assertThat(payload.text("contact.id")).contains("c1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!doctype html><html></html>", "", "{\"contact\":"})
  void a_success_that_is_not_json_is_unavailability(String body) {
    assertThatThrownBy(() -> rules.payload(reply(200, "", body)))
        .isExactlyInstanceOf(VendorUnavailable.class)
        .hasMessage("GoHighLevel answered 200 with something that is not JSON");
  }

  @Test
  void json_that_says_something_else_than_what_was_asked_is_unavailability() {
    assertThatThrownBy(() -> rules.payload(reply(200, "", "{\"unexpected\":true}"), "contact"))
        .isExactlyInstanceOf(VendorUnavailable.class)
        .hasMessage("GoHighLevel answered 200 with JSON that does not say what was asked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"contact\":null}", "{\"contact\":{},\"traceId\":\"t\"}", "{}"})
  void json_that_says_it_or_nothing_at_all_is_the_payload(String body) {
    assertThatCode(() -> rules.payload(reply(200, "", body), "contact")).doesNotThrowAnyException();
  }

  @Test
  void a_404_is_absence_where_the_method_says_so() {
    assertThat(rules.payloadUnlessAbsent(reply(404, "", "{}"))).isEmpty();
  }

  @Test
  void a_404_is_a_refusal_elsewhere() {
    assertThatThrownBy(() -> rules.payload(reply(404, "", "{}")))
        .isInstanceOf(VendorRejected.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "408;''                                      ;none",
        "500;''                                      ;none",
        "502;''                                      ;none",
        "503;Retry-After: 120                        ;PT2M",
        "503;Retry-After: Fri, 20 Nov 2026 12:00:30 GMT;PT30S",
        "503;Retry-After: Fri, 20 Nov 2026 11:00:00 GMT;PT1S",
        "503;Retry-After: 99999999                   ;PT1H",
        "503;Retry-After: 0                          ;PT1S",
        "503;Retry-After: -5                         ;PT1S",
        "503;Retry-After: soon                       ;none",
        "503;Retry-After: 999999999999999999999999   ;none",
        "301;Location: https://elsewhere.example/    ;none",
      })
  void what_may_pass_is_tried_again(int status, String headers, Duration retryAfter) {
    var failure =
        catchThrowableOfType(
            VendorUnavailable.class, () -> rules.requireAvailable(reply(status, headers, "")));

    assertThat(failure).isExactlyInstanceOf(VendorUnavailable.class);
    assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(retryAfter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''                                                                    ;PT10S",
        "Retry-After: 7                                                        ;PT7S",
        "retry-after: 7                                                        ;PT7S",
        "X-RateLimit-Interval-Milliseconds: 20000                              ;PT20S",
        "X-RateLimit-Interval-Milliseconds: 20000 | Retry-After: 3             ;PT3S",
        "X-RateLimit-Interval-Milliseconds: 20000 | X-RateLimit-Daily-Remaining: 0;PT1H",
        "X-RateLimit-Remaining: 0 | X-RateLimit-Daily-Remaining: 500           ;PT10S",
        "X-RateLimit-Interval-Milliseconds: 1                                  ;PT1S",
        "X-RateLimit-Interval-Milliseconds: 999999999999                       ;PT1H",
        "X-RateLimit-Interval-Milliseconds: x                                  ;PT10S",
      })
  void too_many_requests_wait_as_long_as_asked(String headers, Duration retryAfter) {
    var failure =
        catchThrowableOfType(
            RateLimited.class, () -> rules.requireAvailable(reply(429, headers, "{}")));

    assertThat(failure.retryAfter()).contains(retryAfter);
  }

  @Test
  void code_20429_is_a_rate_limit_whatever_the_status() {
    assertThatThrownBy(() -> rules.requireAvailable(reply(400, "", "{\"code\":20429}")))
        .isInstanceOf(RateLimited.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "200;''                                ;none",
        "200;X-RateLimit-Remaining: 12         ;none",
        "200;X-RateLimit-Remaining: 0          ;PT10S",
        "404;X-RateLimit-Remaining: 0 | X-RateLimit-Interval-Milliseconds: 4000;PT4S",
        "200;X-RateLimit-Daily-Remaining: 0    ;PT1H",
        "429;''                                ;PT10S",
        "500;''                                ;none",
      })
  void an_answer_says_when_all_must_be_quiet(int status, String headers, Duration pause) {
    assertThat(rules.pause(reply(status, headers, "{}"))).isEqualTo(Optional.ofNullable(pause));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 400, 401, 403, 404, 409, 422})
  void other_answers_are_for_the_caller_to_judge(int status) {
    assertThatCode(() -> rules.requireAvailable(reply(status, "", "{}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`message`:`Bad Request`} | Bad Request",
        "{`message`:[`a is bad`,`b is bad`],`error`:`Unprocessable Entity`} | a is bad; b is bad; Unprocessable Entity",
        "{`error`:`Contact not found.`} | Contact not found.",
        "{`message`:`Invalid.`,`errors`:{`user`:[`no such user`]}} | Invalid.; no such user",
        "{`message`:`no`,`traceId`:`ab-12`} | no (traceId ab-12)",
        "{`message`:`no`,`traceId`:`ann@example.com`} | no",
        "{} | no reason given",
        "<html> | no reason given",
        "{`message`:`ann.lee+x@example.com is taken`} | ***@*** is taken",
        "{`message`:`+1 (202) 555-0142 is taken`} | *** is taken",
        "{`message`:`phone 2025550142 is taken`} | phone *** is taken",
        "{`message`:`GET /contact?api_token=abc&phone_number=1 failed`} | GET /contact?*** failed",
        "{`message`:`api_token=abc is bad`} | api_token=*** is bad",
        "{`message`:`Bearer eyJabc.def is bad`} | Bearer *** is bad",
        "{`message`:`not your key: pit-secret`} | not your key: ***",
        "{`message`:`Invalid token: access token is invalid`} | Invalid token: access token is invalid",
      })
  void a_refusal_keeps_the_vendors_words_without_secrets_and_people(String body, String words) {
    assertThat(rules.rejected(reply(400, "", body.replace('`', '"'))))
        .hasMessage("GoHighLevel answered 400: " + words);
  }

  @Test
  void a_refusal_keeps_the_status() {
    assertThat(rules.rejected(reply(422, "", "{}")).status()).isEqualTo(422);
  }

  @Test
  void a_refusal_is_cut_to_300_characters() {
    String body = "{\"message\":\"%s\",\"traceId\":\"t1\"}".formatted("x".repeat(9_000));

    assertThat(rules.rejected(reply(400, "", body)))
        .hasMessage("GoHighLevel answered 400: " + "x".repeat(300) + " (traceId t1)");
  }
}
