package df.middleware.quarantine.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts in the real PostgreSQL. */
class JpaRecentEventsTest {
  private static final String JANE = "p:+12025550142";
  private static final Duration DAY = Duration.ofDays(1);

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE webhook_events, texting_webhook_events");
  }

  private static long counted(Function<JpaRecentEvents, Long> count) {
    return TestDatabase.in(
        entities -> {
          JpaRecentEvents recent = new JpaRecentEvents();
          recent.entities = entities;
          return count.apply(recent);
        });
  }

  private static void ended(String table, String lane, String ending, String entity, String ago) {
    TestDatabase.run(
        """
        INSERT INTO %s (id, source, event_type, entity_type, dedupe_key, lane, coalesce_key,
          status, outcome, received_at, processed_at, body_hash)
        VALUES ('%s', 'ghl', 'ContactUpdate', '%s', '%s', '%s', 'ghl:1',
          '%s', %s, now() - interval '%s', now() - interval '%s', '')
        """
            .formatted(
                table,
                UUID.randomUUID(),
                entity,
                UUID.randomUUID(),
                lane,
                ending.equals("error") ? "error" : "done",
                ending.equals("error") ? "NULL" : "'" + ending + "'",
                ago,
                ago));
  }

  private static void ended(String lane, String ending, String ago) {
    ended("webhook_events", lane, ending, "contact", ago);
  }

  @Test
  void failures_of_one_person_are_counted_in_both_tables() {
    ended(JANE, "error", "1 hour");
    ended("texting_webhook_events", JANE, "error", "message", "1 hour");

    assertThat(counted(it -> it.failed(JANE, DAY))).isEqualTo(2);
  }

  @Test
  void old_failures_other_peoples_and_opt_outs_do_not_count() {
    ended(JANE, "error", "25 hours");
    ended("p:+12025550143", "error", "1 hour");
    ended(JANE, "synced", "1 hour");
    ended("texting_webhook_events", JANE, "error", "optout", "1 hour");

    assertThat(counted(it -> it.failed(JANE, DAY))).isZero();
  }

  @Test
  void each_other_person_counts_once_up_to_the_limit() {
    for (int i = 0; i < 4; i++) {
      ended("g:" + i, "error", "1 minute");
      ended("g:" + i, "error", "1 minute");
    }
    ended(JANE, "error", "1 minute");

    assertThat(counted(it -> it.othersFailing(JANE, DAY, 10))).isEqualTo(4);
    assertThat(counted(it -> it.othersFailing(JANE, DAY, 3))).isEqualTo(3);
  }

  @Test
  void only_contacts_that_were_written_within_the_time_make_a_loop() {
    ended(JANE, "synced", "10 seconds");
    ended(JANE, "synced", "2 minutes");
    ended(JANE, "unchanged", "10 seconds");
    ended(JANE, "coalesced", "10 seconds");
    ended("g:1", "synced", "10 seconds");

    assertThat(counted(it -> it.contactSyncs(JANE, Duration.ofMinutes(1)))).isEqualTo(1);
  }
}
