package df.middleware.alert.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.alert.TroubledEvents;
import df.middleware.alert.TroubledEvents.Kind;
import df.middleware.event.json.JsonpJson;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events alerts are about, against the real PostgreSQL. */
class LedgerInTroubleTest {

  @BeforeEach
  void empty() {
    TestDatabase.run(
        "TRUNCATE alerts, webhook_events, texting_webhook_events, optout_blocks,"
            + " optout_registry");
  }

  private static <T> T events(Function<TroubledEvents, T> work) {
    return TestDatabase.in(
        entities -> work.apply(new JpaTroubledEvents(entities, new JsonpJson())));
  }

  private static String event(String table, String source, String status, String age, String more) {
    String id = UUID.randomUUID().toString();
    TestDatabase.run(
        """
        INSERT INTO %s (id, source, event_type, entity_type, dedupe_key, body_hash, payload_json,
          status, received_at)
        VALUES ('%s', '%s', 'ContactUpdated', 'contact', '%s', '', '{}', '%s',
          clock_timestamp() - interval '%s')
        """
            .formatted(table, id, source, id, status, age));
    if (!more.isEmpty()) {
      TestDatabase.run("UPDATE " + table + " SET " + more + " WHERE id = '" + id + "'");
    }
    return id;
  }

  @Test
  void a_given_up_event_is_told_without_personal_data() {
    String id =
        event(
            "webhook_events",
            "ghl",
            "error",
            "1 minute",
            "error_message = 'no such number +12025550142'");

    List<TroubledEvents.Troubled> untold = events(it -> it.untold(Kind.GIVEN_UP, 20));
    assertThat(untold).hasSize(1);
    assertThat(untold.get(0).data())
        .containsEntry("eventId", id)
        .containsEntry("source", "ghl")
        .containsEntry("eventType", "ContactUpdated")
        .containsEntry("reason", "no such number +1******0142");
  }

  @Test
  void one_that_has_its_alert_is_not_counted_again() {
    String id = event("webhook_events", "ghl", "error", "1 minute", "");
    TestDatabase.run(
        "INSERT INTO alerts (id, type, cause, data) VALUES (gen_random_uuid(),"
            + " 'df.event.given-up', '"
            + id
            + "', '{}')");

    assertThat(TroubledCount.of(Kind.GIVEN_UP)).isZero();
  }

  @Test
  void it_is_mended_when_it_was_replayed_or_ended() {
    String failed = event("webhook_events", "ghl", "error", "1 minute", "");
    String done = event("webhook_events", "ghl", "done", "1 minute", "");
    String replayed = event("texting_webhook_events", "texting", "pending", "1 minute", "");

    Set<String> still = events(it -> it.still(Kind.GIVEN_UP, List.of(failed, done, replayed)));
    assertThat(still).containsExactly(failed);
  }

  @Test
  void a_stop_that_waits_for_a_minute_is_late() {
    String id =
        event(
            "texting_webhook_events",
            "texting",
            "pending",
            "70 seconds",
            "phone_number = '+12025550142'");
    TestDatabase.run(
        "INSERT INTO optout_blocks (phone_number, source, blocked, last_event_at, learnt_at)"
            + " SELECT phone_number, 'texting', true, received_at, received_at"
            + " FROM texting_webhook_events");

    List<TroubledEvents.Troubled> late = events(it -> it.untold(Kind.OPT_OUT_LATE, 20));
    assertThat(late).extracting(TroubledEvents.Troubled::id).containsExactly(id);
  }

  @Test
  void an_ordinary_message_that_waits_is_no_late_opt_out() {
    event(
        "texting_webhook_events",
        "texting",
        "pending",
        "70 seconds",
        "phone_number = '+12025550142'");

    assertThat(TroubledCount.of(Kind.OPT_OUT_LATE)).isZero();
  }

  @Test
  void a_do_not_disturb_of_ghl_is_late_after_a_minute_and_not_before() {
    event("webhook_events", "ghl", "processing", "70 seconds", "event_type = 'ContactDndUpdate'");
    event("webhook_events", "ghl", "pending", "5 seconds", "event_type = 'ContactDndUpdate'");

    assertThat(TroubledCount.of(Kind.OPT_OUT_LATE)).isEqualTo(1);
  }

  /** How many there are. */
  private static final class TroubledCount {
    static long of(Kind kind) {
      return events(it -> it.countUntold(kind));
    }
  }
}
