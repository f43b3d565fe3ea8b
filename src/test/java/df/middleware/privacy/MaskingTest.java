package df.middleware.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static Object masked(String key, Object value) {
    return ((Map<?, ?>) Masking.of(Payload.of(Map.of(key, value))).tree()).get(key);
  }

  @ParameterizedTest
  @CsvSource({
    "phone_number, +12025550142, +1******0142",
    "Lead Number, (202) 555-0142, ******0142",
    "from, +442079460018, +4*******0018",
    "to, tel:+12025550142, +1******0142",
    "phoneNo, 5550142, *****42",
    "email, jane@example.com, j***@example.com",
    "emailTo, jane@example.com, j***@example.com",
    "email, Jane <jane@example.com>, ***",
    "to, jane@example.com, j***@example.com",
    "caller, Jane Example, ***"
  })
  void numbers_and_addresses_keep_what_tells_them_apart(String key, String value, String shown) {
    assertThat(masked(key, value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first_name",
        "firstName",
        "FirstNameLowerCase",
        "Last Name",
        "name",
        "full_name",
        "contactName",
        "body",
        "Body",
        "lastMessageBody",
        "text",
        "address1",
        "addressLine2",
        "full_address",
        "City",
        "zip",
        "zipcode",
        "postal_code",
        "postalCode",
        "dateOfBirth",
        "notes",
        "summary",
        "transcription",
        "direct_recording_url",
        "voicemail",
        "customField",
        "field_value",
        "companyName",
        "userAgent",
        "ip",
        "access_token"
      })
  void what_a_field_is_called_hides_its_text(String key) {
    assertThat(masked(key, "anything 1980")).isEqualTo("***");
  }

  @ParameterizedTest
  @CsvSource({
    "id, 1234567890",
    "contactId, ocQHyuzHvysMo5N5VsXc",
    "Contact Id, 150000001",
    "alowareContactId, 12025550142",
    "webhookId, 0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10",
    "MessageSid, SM12345678901234567890",
    "event, OutboundSMS-DispositionCompleted",
    "eventType, contact.updated",
    "status, not-supported",
    "tagName, Hot Lead",
    "tag, vip",
    "timezone, America/Chicago",
    "dateAdded, 2024-05-08T12:00:56.193Z",
    "created_at, 2026-10-06 14:22:28",
    "scheduledTimestamp, 1669287863",
    "reason, both are the same since 2026-11-20T18:30:00Z",
    "detail, event 12345678-1234-4234-8234-123456789012 carried it",
    "case_number, 54321",
    "from, 24273",
    "country, US"
  })
  void what_is_nobodys_stays_readable(String key, String value) {
    assertThat(masked(key, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "call +12025550142 now, call +1******0142 now",
    "call +1 (202) 555-0142 now, call +1******0142 now",
    "call 202-555-0142 now, call ******0142 now",
    "call 202.555.0142 x12 now, call ********4212 now",
    "sms_12025550142.txt, sms_*******0142.txt",
    "ask jane.doe@example.com please, ask j***@example.com please",
    "ask <jane@example.com>, ask <j***@example.com>",
    "jane%40example.com, j***%40example.com",
    "see https://app.example.com/rec/1.mp3?x=1 there, see https://app.example.com/*** there",
    "see https://jane:pw@example.com/rec/1, see https://example.com/***"
  })
  void a_text_is_searched_for_what_is_personal(String text, String shown) {
    assertThat(masked("errorMessage", text)).isEqualTo(shown);
  }

  @Test
  void a_number_that_is_a_phone_is_masked_too() {
    assertThat(masked("phone_number", new BigDecimal("12025550142"))).isEqualTo("*******0142");
  }

  @Test
  void other_numbers_stay_numbers() {
    assertThat(masked("duration", new BigDecimal("12025550142")))
        .isEqualTo(new BigDecimal("12025550142"));
  }

  @Test
  void blank_and_null_and_truth_values_stay() {
    Map<String, Object> absent = new LinkedHashMap<>();
    absent.put("name", "");
    absent.put("email", null);
    absent.put("phoneCallEnabled", true);

    assertThat(Masking.of(Payload.of(absent)).tree()).isEqualTo(absent);
  }

  @Test
  void structure_is_kept() {
    Payload masked =
        Masking.of(
            Payload.of(
                Map.of(
                    "body",
                    Map.of("id", new BigDecimal(7), "tags", List.of("vip", "+12025550142")))));

    assertThat(masked.tree())
        .isEqualTo(
            Map.of(
                "body", Map.of("id", new BigDecimal(7), "tags", List.of("vip", "+1******0142"))));
  }

  @Test
  void everything_in_custom_fields_is_hidden_but_ids() {
    Payload masked =
        Masking.of(
            Payload.of(
                Map.of(
                    "customFields",
                    List.of(
                        Map.of("id", "abc", "value", "blue", "since", new BigDecimal(1980)),
                        Map.of("id", "def", "value", List.of("one", "two"))))));

    assertThat(masked.tree())
        .isEqualTo(
            Map.of(
                "customFields",
                List.of(
                    Map.of("id", "abc", "value", "***", "since", "***"),
                    Map.of("id", "def", "value", List.of("***", "***")))));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, +12025550142, +1******0142",
    "email, jane@example.com, j***@example.com",
    "name, Jane Doe, ***",
    "address, 1 Main St, ***",
    "customFields, Budget=100, ***",
    "customFields.Budget, 100, ***",
    "timezone, America/Chicago, America/Chicago",
    "tags, 'vip, new', 'vip, new'",
    "updatedAt, 2026-11-20T18:30:00Z, 2026-11-20T18:30:00Z"
  })
  void the_value_of_a_decision_is_masked_by_its_field(String field, String value, String shown) {
    Payload decision = Payload.of(Map.of("field", field, "value", value, "source", "ghl"));

    assertThat(Masking.of(decision).text("value")).contains(shown);
    assertThat(Masking.of(decision).text("source")).contains("ghl");
  }

  @Test
  void masking_twice_changes_nothing_more() {
    Payload once =
        Masking.of(
            Payload.of(
                Map.of(
                    "email", "jane@example.com",
                    "reason", "jane@example.com and https://example.com/a")));

    assertThat(Masking.of(once)).isEqualTo(once);
  }

  @Test
  void a_long_text_without_an_end_takes_no_time_to_speak_of() {
    char[] digits = new char[1_000_000];
    Arrays.fill(digits, '1');
    char[] letters = new char[1_000_000];
    Arrays.fill(letters, 'a');

    String spaced = masked("reason", "1 ".repeat(500_000)).toString();

    assertThat(masked("reason", new String(letters)).equals(new String(letters))).isTrue();
    assertThat(masked("reason", new String(digits)).equals(new String(digits))).isTrue();
    assertThat(spaced.contains("1 1 1 1 1 1 1 1 1 1")).isFalse();
  }
}
