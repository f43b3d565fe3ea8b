package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of answers of the three webhook addresses. */
class WebhookAnswersIT extends Running {
  private static final String GHL = "/api/webhooks/ghl";
  private static final String TEXTING = "/api/webhooks/texting";
  private static final String OPPORTUNITY =
      "{\"type\":\"OpportunityCreate\",\"locationId\":\"it-location\",\"id\":\"o1\"}";

  private static HttpRequest.Builder ghl(String body) {
    return post(GHL, body.getBytes(UTF_8));
  }

  private static HttpResponse<String> texting(String type, String body) {
    return send(
        post(TEXTING, body.getBytes(UTF_8))
            .setHeader("Content-Type", type)
            .header("X-Texting-Secret", "it-texting-secret"));
  }

  private static void isProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    assertThat(json(answer).number("status")).contains((long) status);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void what_is_stored_is_pending() {
    HttpResponse<String> answer = aloware("{\"event\":\"Something\",\"body\":{\"x\":1}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).text("status")).contains("pending");
    assertThat(count("webhook_events WHERE id = '" + eventOf(answer) + "'")).isEqualTo(1);
  }

  @Test
  void what_was_seen_before_is_a_duplicate_of_the_first() {
    String first = eventOf(aloware("{\"event\":\"Something\",\"body\":{\"x\":2}}"));

    HttpResponse<String> second = aloware("{\"event\":\"Something\",\"body\":{\"x\":2}}");

    assertThat(json(second).text("eventId", "duplicate")).contains(first);
    assertThat(json(second).text("duplicate")).contains("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"test_payload\":true}|test-delivery", "{}|no-event"})
  void what_is_no_event_is_ignored(String body, String reason) {
    HttpResponse<String> answer = aloware(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).text("reason")).contains(reason);
    assertThat(count("webhook_events")).isZero();
  }

  @Test
  void an_event_of_another_location_is_ignored() {
    HttpResponse<String> answer =
        send(
            ghl("{\"type\":\"ContactCreate\",\"locationId\":\"other\",\"id\":\"c\"}")
                .header("X-Webhook-Secret", "it-ghl-secret"));

    assertThat(json(answer).text("reason")).contains("other-location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not json", "{", "{\"a\":1} x", "[1]", "7", "null", "\"text\"", "{\"a\":01}"})
  void what_is_no_json_object_is_refused(String body) {
    isProblem(aloware(body), 400);
  }

  @Test
  void broken_utf_8_is_refused() {
    byte[] body = "{\"event\":\"X\",\"body\":\"?\"}".getBytes(UTF_8);
    body[body.length - 3] = (byte) 0xC3;

    isProblem(
        send(post("/api/webhooks/aloware", body).header("Authorization", ALOWARE_BASIC)), 400);
  }

  @Test
  void absurd_nesting_is_refused() {
    isProblem(aloware("{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"Odd\\u0000name\",\"body\":{\"k\\u0000\":\"a\\u0000b\"}}",
        "{\"event\":\"Odd\",\"body\":{\"half\":\"\\ud800\"}}",
        "{\"event\":\"Odd\",\"event\":\"Odd again\",\"body\":{}}",
        "{\"event\":\"Odd\",\"body\":{\"huge\":1e999999999,\"small\":1e-999999999}}",
        "{\"event\":{\"a\":1},\"body\":[1,2]}",
        "{\"event\":\"ContactCreated\",\"body\":\"no object\"}",
        "{\"event\":\"ContactCreated\",\"body\":{\"id\":[],\"phone_number\":{},\"email\":7,\"tags\":5}}",
        "{\"event\":7,\"body\":null}",
        "{\"event\":\"OutboundPhoneCall-DispositionCompleted\",\"body\":{\"id\":{}}}",
      })
  void a_json_object_is_kept_whatever_is_in_it(String body) {
    HttpResponse<String> answer = aloware(body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    eventually(() -> assertThat(statusOf(eventOf(answer))).matches("done .*|error"));
    run("DELETE FROM webhook_events");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic aXQ6d3Jvbmc=", "Bearer it:pass:word"})
  void aloware_must_know_the_password(String authorization) {
    HttpRequest.Builder request = post("/api/webhooks/aloware", "{}".getBytes(UTF_8));
    HttpResponse<String> answer =
        send(authorization.isEmpty() ? request : request.header("Authorization", authorization));

    isProblem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("Basic"));
  }

  @Test
  void ghl_signs_the_bytes() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(Surroundings.signingKey());
    signature.update(OPPORTUNITY.getBytes(UTF_8));
    String signed = Base64.getEncoder().encodeToString(signature.sign());

    assertThat(send(ghl(OPPORTUNITY).header("X-GHL-Signature", signed)).statusCode())
        .isEqualTo(200);
    isProblem(send(ghl(OPPORTUNITY + " ").header("X-GHL-Signature", signed)), 401);
  }

  @Test
  void a_relay_signs_with_the_shared_secret() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("it-ghl-secret".getBytes(UTF_8), "HmacSHA256"));
    byte[] proof = mac.doFinal(OPPORTUNITY.getBytes(UTF_8));

    String hex = "sha256=" + HexFormat.of().formatHex(proof);
    assertThat(send(ghl(OPPORTUNITY).header("X-Signature", hex)).statusCode()).isEqualTo(200);
    String base64 = Base64.getEncoder().encodeToString(proof);
    assertThat(send(ghl(OPPORTUNITY).header("X-Signature", base64)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_signature_is_not_made_good_by_the_fixed_secret() {
    isProblem(
        send(
            ghl(OPPORTUNITY)
                .header("X-GHL-Signature", "AAAA")
                .header("X-Webhook-Secret", "it-ghl-secret")),
        401);
  }

  @Test
  void no_signature_opens_nothing() {
    isProblem(send(ghl(OPPORTUNITY)), 401);
    isProblem(send(ghl(OPPORTUNITY).header("X-GHL-Signature", "N/A")), 401);
    isProblem(send(post(TEXTING, "{}".getBytes(UTF_8))), 401);
  }

  @Test
  void a_text_may_come_as_a_form() {
    HttpResponse<String> answer =
        texting(
            "application/x-www-form-urlencoded",
            "MessageSid=SM1&SmsStatus=received&From=%2B12025550142&To=%2B12025550100&Body=Hello");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            text(
                "SELECT concat_ws(' ', event_type, entity_type, from_number) FROM"
                    + " texting_webhook_events"))
        .isEqualTo("message.received message +12025550142");
  }

  @Test
  void several_texts_may_come_in_an_array() {
    HttpResponse<String> answer =
        texting(
            "application/json",
            "[{\"type\":\"message-received\",\"message\":{\"id\":\"m1\",\"from\":\"+12025550142\","
                + "\"to\":[\"+12025550100\"],\"text\":\"one\"}},"
                + "{\"type\":\"message-received\",\"message\":{\"id\":\"m2\",\"from\":\"+12025550142\","
                + "\"to\":[\"+12025550100\"],\"text\":\"two\"}}]");

    assertThat(json(answer).at("eventIds").items()).hasSize(2);
    assertThat(count("texting_webhook_events")).isEqualTo(2);
  }

  @Test
  void a_body_over_a_mebibyte_is_too_large() {
    isProblem(aloware("{\"event\":\"Big\",\"body\":\"" + "x".repeat(1024 * 1024) + "\"}"), 413);
  }

  @Test
  void a_body_of_a_mebibyte_is_kept() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head = "{\"event\":\"Big\",\"body\":\"";
    body.writeBytes((head + "x".repeat(1024 * 1024 - head.length() - 2) + "\"}").getBytes(UTF_8));

    assertThat(body.size()).isEqualTo(1024 * 1024);
    assertThat(aloware(body.toString(UTF_8)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void another_content_type_is_refused_before_the_password(String type) {
    isProblem(
        send(post("/api/webhooks/aloware", "{}".getBytes(UTF_8)).setHeader("Content-Type", type)),
        415);
  }

  @Test
  void another_method_is_refused() {
    isProblem(send(HttpRequest.newBuilder(address(GHL))), 405);
  }
}
