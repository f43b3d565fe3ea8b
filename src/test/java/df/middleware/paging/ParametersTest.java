package df.middleware.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.event.PhoneNumbers;
import df.middleware.problem.BadParameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static Parameters given(String name, String value) {
    return new Parameters(Map.of(name, List.of(value)));
  }

  @Test
  void a_blank_parameter_counts_as_not_given() {
    assertThat(given("entityId", "  ").text("entityId")).isEmpty();
  }

  @Test
  void a_parameter_is_given_only_once() {
    Parameters twice = new Parameters(Map.of("status", List.of("done", "error")));

    assertThatThrownBy(() -> twice.text("status"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("status");
  }

  @Test
  void a_nul_character_becomes_what_the_ledger_stores_for_it() {
    assertThat(given("entityId", "a\u0000b").text("entityId")).contains("a\uFFFDb");
  }

  @ParameterizedTest
  @CsvSource({"synced, SYNCED", "MARKED-DONE, MARKED_DONE", "Skipped-Origin, SKIPPED_ORIGIN"})
  void a_name_is_read_in_any_case(String text, Outcome outcome) {
    assertThat(given("outcome", text).oneOf("outcome", Outcome.values(), Outcome::wireName))
        .contains(outcome);
  }

  @Test
  void an_unknown_name_is_refused_with_the_names_there_are() {
    assertThatThrownBy(
            () ->
                given("entityType", "person")
                    .oneOf("entityType", EntityType.values(), EntityType::wireName))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("entityType")
        .hasMessageContaining("contact, call, transcription");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T18:30:00Z, 2026-11-20T18:30:00Z",
    "2026-11-20T18:30:00.123456Z, 2026-11-20T18:30:00.123456Z",
    "2026-11-20T19:30:00+01:00, 2026-11-20T18:30:00Z",
    "2026-11-20T19:30:00 01:00, 2026-11-20T18:30:00Z",
    "2026-11-20T18:30Z, 2026-11-20T18:30:00Z"
  })
  void a_time_is_read_with_its_offset(String text, Instant time) {
    assertThat(given("since", text).time("since")).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-20",
        "2026-11-20T18:30:00",
        "2026-13-20T18:30:00Z",
        "+999999999-01-01T00:00:00Z",
        "-0044-03-15T12:00:00Z",
        "1732284000"
      })
  void what_is_no_time_of_ours_is_refused(String text) {
    assertThatThrownBy(() -> given("until", text).time("until"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("until");
  }

  @ParameterizedTest
  @CsvSource({
    "+12025550142, +12025550142",
    "(202) 555-0142, +12025550142",
    "' 12025550142', +12025550142",
    "' 442079460018', +442079460018",
    "24273x, 24273x"
  })
  void a_phone_is_brought_to_its_normal_form_where_it_has_one(String text, String phone) {
    PhoneNumbers numbers = new PhoneNumbers("US");

    assertThat(given("phone", text).phone("phone", numbers::e164)).contains(phone);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "500, 500", "007, 7"})
  void a_limit_is_a_number_from_1_to_500(String text, int limit) {
    assertThat(given("limit", text).page("events").limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "ten", "1e2", "99999999999999999999", "5.0"})
  void any_other_limit_is_refused(String text) {
    assertThatThrownBy(() -> given("limit", text).page("events"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("limit")
        .hasMessageContaining("1 to 500");
  }

  @Test
  void without_a_limit_a_page_has_fifty_items() {
    assertThat(new Parameters(Map.of()).page("events").limit()).isEqualTo(50);
  }

  @Test
  void a_flag_that_is_not_given_is_not_set() {
    assertThat(new Parameters(Map.of()).flag("unmask")).isFalse();
  }

  @Test
  void a_flag_is_true_or_false() {
    assertThat(given("unmask", "TRUE").flag("unmask")).isTrue();
    assertThatThrownBy(() -> given("unmask", "yes").flag("unmask"))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void an_id_is_a_uuid() {
    UUID id = UUID.fromString("0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10");

    assertThat(given("correlationId", id.toString()).uuid("correlationId")).contains(id);
    assertThatThrownBy(() -> given("correlationId", "4711").uuid("correlationId"))
        .isInstanceOf(BadParameter.class);
  }
}
