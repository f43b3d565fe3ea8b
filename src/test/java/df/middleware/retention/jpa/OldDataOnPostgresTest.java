package df.middleware.retention.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.retention.OldData;
import df.middleware.retention.OldData.Part;
import df.middleware.retention.RemoveOldData;
import df.middleware.retention.RetentionSettings;
import df.middleware.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal data go by age, against the real PostgreSQL. */
class OldDataOnPostgresTest {
  private final AtomicInteger batches = new AtomicInteger();
  private final OldData data =
      (part, before, limit) -> {
        batches.incrementAndGet();
        return TestDatabase.<Integer>in(
            entities -> new JpaOldData(entities).remove(part, before, limit));
      };

  @BeforeEach
  void empty() {
    TestDatabase.run(
        "TRUNCATE webhook_events, texting_webhook_events, sync_log, message_mappings,"
            + " outbound_messages, call_notes, quarantine_events, alerts");
  }

  private long removed() {
    RetentionSettings settings = new RetentionSettings(Duration.ofDays(90), Duration.ZERO);
    return new RemoveOldData(data, settings, Clock.systemUTC()).remove();
  }

  private static void events(String table, String source, String status, int days, int number) {
    TestDatabase.run(
        """
        INSERT INTO %s (id, source, event_type, entity_type, entity_id, dedupe_key, body_hash,
          payload_json, phone_number, email, lane, error_message, status, received_at)
        SELECT gen_random_uuid(), '%s', 'ContactUpdated', 'contact', 'c' || n,
          gen_random_uuid()::text, '', '{"a": 1}', '+12025550142', 'ann@example.com',
          'p:+12025550142', 'said no to ann@example.com', '%s',
          clock_timestamp() - interval '%d days'
        FROM generate_series(1, %d) n
        """
            .formatted(table, source, status, days, number));
  }

  private static String count(String condition) {
    return TestDatabase.text("SELECT count(*) FROM " + condition);
  }

  @Test
  void the_row_of_an_old_event_stays_without_personal_data() {
    events("webhook_events", "ghl", "done", 91, 1);
    events("texting_webhook_events", "texting", "done", 91, 1);
    TestDatabase.run("UPDATE texting_webhook_events SET from_number = '1', to_number = '2'");

    assertThat(removed()).isEqualTo(2);

    assertThat(
            count(
                "webhook_events WHERE entity_id = 'c1' AND num_nonnulls(payload_json,"
                    + " phone_number, email, lane, error_message) = 0"))
        .isEqualTo("1");
    assertThat(
            count(
                "texting_webhook_events WHERE num_nonnulls(payload_json, phone_number,"
                    + " from_number, to_number) = 0"))
        .isEqualTo("1");
  }

  @Test
  void younger_events_and_those_that_wait_are_left() {
    events("webhook_events", "ghl", "done", 89, 1);
    events("webhook_events", "ghl", "pending", 91, 1);
    events("webhook_events", "ghl", "processing", 91, 1);

    assertThat(removed()).isZero();
  }

  @Test
  void one_in_error_says_that_it_cannot_be_replayed() {
    events("webhook_events", "ghl", "error", 91, 1);
    removed();

    assertThat(TestDatabase.text("SELECT status || ' ' || error_message FROM webhook_events"))
        .startsWith("error Its payload was removed after RETENTION_DAYS");
  }

  @Test
  void decisions_keep_field_source_and_reason() {
    TestDatabase.run(
        """
        INSERT INTO sync_log (direction, entity_type, status, decisions, error_message, started_at,
          finished_at, correlation_id)
        VALUES ('none', 'contact', 'success',
          '[{"field": "email", "value": "ann@example.com", "source": "ghl", "reason": "newer"}]',
          'ann@example.com bounced', now(), now() - interval '91 days', gen_random_uuid())
        """);

    assertThat(removed()).isEqualTo(1);
    assertThat(removed()).isZero();
    assertThat(
            TestDatabase.text(
                "SELECT decisions::text || coalesce(error_message, '') FROM sync_log"))
        .isEqualTo(
            "[{\"field\": \"email\", \"value\": null, \"reason\": \"newer\", \"source\": \"ghl\"}]");
  }

  @Test
  void numbers_of_messages_and_calls_go_too() {
    TestDatabase.run(
        "INSERT INTO message_mappings (id, texting_message_id, from_number, updated_at) VALUES"
            + " (gen_random_uuid(), 'm', '+1', now() - interval '91 days')");
    TestDatabase.run(
        "INSERT INTO outbound_messages (id, idempotency_key, to_number, status, fingerprint,"
            + " updated_at) VALUES (gen_random_uuid(), 'k', '+1', 'sent', 'f',"
            + " now() - interval '91 days')");
    TestDatabase.run(
        "INSERT INTO call_notes (aloware_call_id, known, version, updated_at) VALUES ('1',"
            + " '{\"phone\": {\"value\": \"+1\"}, \"status\": {\"value\": \"x\"}}', 1,"
            + " now() - interval '91 days')");

    assertThat(removed()).isEqualTo(3);
    assertThat(TestDatabase.text("SELECT known::text FROM call_notes")).doesNotContain("+1");
    assertThat(count("outbound_messages WHERE to_number IS NULL AND fingerprint = 'f'"))
        .isEqualTo("1");
    assertThat(removed()).isZero();
  }

  @Test
  void fifty_thousand_go_in_a_hundred_small_transactions() {
    events("webhook_events", "ghl", "done", 91, 50_000);

    assertThat(removed()).isEqualTo(50_000);
    assertThat(batches.get()).isEqualTo(100 + Part.values().length);
    assertThat(count("webhook_events WHERE payload_json IS NULL")).isEqualTo("50000");
  }

  @Test
  void what_is_old_is_found_by_an_index() {
    events("webhook_events", "ghl", "done", 1, 20_000);
    TestDatabase.run("ANALYZE webhook_events");

    String plan =
        TestDatabase.in(
                entities ->
                    entities
                        .createNativeQuery("EXPLAIN " + OldDataSql.of(Part.EVENTS))
                        .setParameter(1, "2026-01-01T00:00:00Z")
                        .setParameter(2, 500)
                        .getResultList())
            .toString();
    assertThat(plan).contains("webhook_events_payload").doesNotContain("Seq Scan on");
  }
}
