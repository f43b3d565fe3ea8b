package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a large backlog no statement of the hot path reads the whole ledger. */
class BacklogPlansTest {
  private static final String FILL =
      """
      INSERT INTO webhook_events (id, received_at, source, event_type, entity_type, entity_id,
        payload_json, dedupe_key, lane, coalesce_key, body_hash, status, rung_at,
        changed_at)
      SELECT gen_random_uuid(), clock_timestamp() - interval '1 day' + n * interval '1 millisecond',
        'ghl', 'ContactUpdate', 'contact', 'c' || n % PEOPLE, '{}', 'k' || n, 'g:c' || n % PEOPLE,
        COALESCE, 'b' || n, 'STATUS', clock_timestamp() - interval '1 hour',
        clock_timestamp() - interval '2 days' + n * interval '1 second'
      FROM generate_series(FIRST, LAST) n
      """;

  @BeforeAll
  static void fill() {
    empty();
    insert(1, 20_000, 1_500, "pending");
    insert(20_001, 60_000, 3_000, "done");
    TestDatabase.run("ANALYZE webhook_events");
  }

  @AfterAll
  static void empty() {
    TestDatabase.run("TRUNCATE webhook_events, texting_webhook_events, lanes, vendor_circuits");
    TestDatabase.run("ANALYZE webhook_events");
  }

  private static void insert(int first, int last, int people, String status) {
    TestDatabase.run(
        FILL.replace("PEOPLE", String.valueOf(people))
            .replace("COALESCE", "'ghl:c' || n % " + people)
            .replace("FIRST", String.valueOf(first))
            .replace("LAST", String.valueOf(last))
            .replace("STATUS", status));
  }

  private static String plan(String sql, Object... parameters) {
    return TestDatabase.in(
        entities -> {
          var query = entities.createNativeQuery("EXPLAIN " + sql);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          List<?> lines = query.getResultList();
          return lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
        });
  }

  private static void assertUsesIndexes(String plan) {
    assertThat(plan).contains("Index").doesNotContain("Seq Scan on webhook_events");
  }

  @Test
  void what_is_due_is_found_by_an_index() {
    assertUsesIndexes(plan(FindEvents.due(Source.GHL, FindEvents.NOT_PARKED), 20_000L, 1000));
  }

  @Test
  void what_was_parked_is_found_by_an_index() {
    assertUsesIndexes(
        plan(FindEvents.due(Source.GHL, FindEvents.PARKED_FOR_ONE_THAT_IS_BACK), 20_000L, 1000));
  }

  @Test
  void a_claim_finds_its_event_and_its_neighbours_by_indexes() {
    assertUsesIndexes(
        plan(
            ClaimEvent.CLAIM.replace("TABLE", Tables.of(Source.GHL)),
            UUID.randomUUID().toString(),
            30_000L,
            UUID.randomUUID().toString()));
  }

  @Test
  void what_comes_next_in_a_lane_is_found_by_indexes() {
    String lanes = "g:c1\u001fl:vip";

    assertUsesIndexes(
        plan(
            FindEvents.next(), lanes, "\u001f", lanes, "\u001f", lanes, "\u001f", lanes, "\u001f"));
  }

  @Test
  void leases_are_renewed_by_an_index() {
    assertUsesIndexes(
        plan(RenewLeases.claims("webhook_events"), 30_000L, UUID.randomUUID().toString()));
  }

  @Test
  void expired_leases_are_found_by_an_index() {
    assertUsesIndexes(plan(FindEvents.TAKE_BACK.replace("TABLE", "webhook_events")));
  }

  @Test
  void the_oldest_that_waits_is_found_by_an_index() {
    assertThat(plan(FigureSql.oldestWaiting().text()))
        .contains("Index Scan using webhook_events_due_since")
        .doesNotContain("Seq Scan on webhook_events")
        .doesNotContain("Bitmap");
  }
}
