package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.PhoneNumbers;
import df.middleware.inbox.EventFilter;
import df.middleware.paging.Parameters;
import df.middleware.problem.BadParameter;
import df.middleware.testing.SqlDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The less usual filters on a real PostgreSQL. */
class RowSearchTest {
  private static final String FIRST =
      "INSERT INTO webhook_events (id, source, event_type, entity_type, payload_json, dedupe_key,"
          + " status, attempts, next_attempt_at, processed_at, email, aloware_contact_id,"
          + " ghl_contact_id, trace_id, body_hash, error_message) VALUES (gen_random_uuid(),"
          + " 'aloware', 'ContactUpdated', 'contact', '{\"notes\": \"100% Blue_Bird\"}', 'key-1',"
          + " 'error', 4, '2026-11-20T19:00:00Z', '2026-11-20T18:00:00Z', 'jane@example.com', 'A1',"
          + " 'G1', '4bf92f3577b34da6a3ce929d0e0e4736', '', 'GoHighLevel answered 422: no')";
  private static final String SECOND =
      "INSERT INTO texting_webhook_events (id, event_type, entity_type, payload_json, dedupe_key,"
          + " attempts, body_hash, conversation_id, from_number, to_number) VALUES"
          + " (gen_random_uuid(), 'message.received', 'message', '{\"body\": \"green\"}', 'key-2',"
          + " 1, '', 'conv-7', '+12025550142', '+12025550100')";

  @BeforeEach
  void two_events() {
    SqlDatabase.run("TRUNCATE webhook_events, texting_webhook_events");
    SqlDatabase.run(FIRST);
    SqlDatabase.run(SECOND);
  }

  private static long found(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    Parameters parameters = new Parameters(given);
    EventFilter filter = EventFilter.read(parameters, new PhoneNumbers("US"));
    return new ReadEvents(SqlDatabase::rows, new SqlDatabase.StoredJson())
        .find(filter, parameters.page("events"))
        .total();
  }

  @ParameterizedTest
  @CsvSource({
    "text, blue_bird, 1",
    "text, 100%, 1",
    "text, blueXbird, 0",
    "text, green, 1",
    "errorMessage, answered 422, 1",
    "errorMessage, answered 500, 0",
    "attempts, 4, 1",
    "attempts, 5, 0",
    "attempts, 1, 2",
    "nextAttemptSince, 2026-11-20T19:00:00Z, 1",
    "nextAttemptUntil, 2026-11-20T19:00:00Z, 0",
    "processedSince, 2026-11-20T18:00:00Z, 1",
    "processedUntil, 2026-11-20T18:00:00Z, 0",
    "email, Jane@Example.com, 1",
    "alowareContactId, A1, 1",
    "ghlContactId, G2, 0",
    "traceId, 4bf92f3577b34da6a3ce929d0e0e4736, 1",
    "dedupeKey, key-1, 1",
    "from, (202) 555-0142, 1",
    "to, +12025550142, 0",
    "conversationId, conv-7, 1"
  })
  void a_filter_finds_what_has_it(String name, String value, long found) {
    assertThat(found(name, value)).isEqualTo(found);
  }

  @Test
  void filters_of_texts_find_nothing_of_another_source() {
    assertThat(found("from", "+12025550142", "source", "texting")).isEqualTo(1);
    assertThat(found("from", "+12025550142", "source", "ghl")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"text, ab", "attempts, many", "traceId, short", "processedSince, yesterday"})
  void what_cannot_be_asked_for_is_said(String name, String value) {
    assertThatThrownBy(() -> found(name, value))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining(name);
  }
}
