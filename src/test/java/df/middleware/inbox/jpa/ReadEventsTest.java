package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.inbox.Backlog;
import df.middleware.inbox.EventDetail;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.inbox.EventStatus;
import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.testing.SqlDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's searches on a real PostgreSQL. */
class ReadEventsTest {
  private static final String INSERT =
      "INSERT INTO TABLE (id, received_at, source, event_type, entity_type, entity_id, payload_json,"
          + " dedupe_key, status, outcome, attempts, phone_number, body_hash, error_message)"
          + " VALUES (CAST(? AS uuid), CAST(? AS timestamptz), ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?,"
          + " 1, ?, '', ?)";

  private final ReadEvents reading =
      new ReadEvents(SqlDatabase::rows, new SqlDatabase.StoredJson());

  @BeforeEach
  void three_events_of_three_sources() {
    SqlDatabase.run("TRUNCATE webhook_events, texting_webhook_events");
    insert(
        1,
        "18:00:00",
        "aloware",
        "ContactUpdated",
        "contact",
        "A1",
        "done",
        "synced",
        "+12025550101");
    insert(2, "18:00:01", "ghl", "contact_tag", "tag", "G1", "error", null, "+12025550102");
    insert(
        3,
        "18:00:02",
        "texting",
        "message.received",
        "message",
        "T1",
        "pending",
        null,
        "+12025550103");
  }

  private static void insert(
      int number,
      String time,
      String source,
      String eventType,
      String entityType,
      String entityId,
      String status,
      String outcome,
      String phone) {
    String table = Tables.of(Source.ofWireName(source));
    SqlDatabase.run(
        INSERT.replace("TABLE", table),
        id(number).toString(),
        "2026-11-20T" + time + ".123456Z",
        source,
        eventType,
        entityType,
        entityId,
        "{\"n\":" + number + "}",
        "key-" + number,
        status,
        outcome,
        phone,
        status.equals("error") ? "it failed" : null);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private Page<EventItem> find(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    Parameters parameters = new Parameters(given);
    return reading.find(
        EventFilter.read(parameters, new PhoneNumbers("US")), parameters.page(EventItem.LIST));
  }

  private static List<Long> numbers(Page<EventItem> page) {
    return page.items().stream().map(item -> item.id().getLeastSignificantBits()).toList();
  }

  @Test
  void all_sources_are_in_one_list_the_newest_first() {
    assertThat(numbers(find())).containsExactly(3L, 2L, 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "source, ghl, 2",
    "source, TEXTING, 3",
    "status, error, 2",
    "outcome, synced, 1",
    "entityType, tag, 2",
    "entityId, T1, 3",
    "eventType, contactupdated, 1",
    "phone, (202) 555-0102, 2",
    "since, 2026-11-20T18:00:02.123456Z, 3",
    "until, 2026-11-20T18:00:01.123456Z, 1"
  })
  void a_filter_leaves_what_matches_it(String name, String value, long number) {
    Page<EventItem> page = find(name, value);

    assertThat(numbers(page)).containsExactly(number);
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void all_filters_together_must_match() {
    assertThat(find("source", "ghl", "status", "done").items()).isEmpty();
  }

  @Test
  void what_looks_like_sql_is_only_a_value() {
    assertThat(find("entityId", "' OR '1'='1").items()).isEmpty();
  }

  @Test
  void an_item_has_all_that_was_stored() {
    EventItem item = find("status", "error").items().get(0);

    assertThat(item.source()).isEqualTo(Source.GHL);
    assertThat(item.status()).isEqualTo(EventStatus.ERROR);
    assertThat(item.receivedAt()).isEqualTo(Instant.parse("2026-11-20T18:00:01.123456Z"));
    assertThat(item.processedAt()).isEmpty();
    assertThat(item.errorMessage()).contains("it failed");
  }

  @Test
  void pages_together_are_the_whole_list_once() {
    for (int number = 4; number <= 25; number++) {
      // Several of the same instant, in both tables
      String source = number % 2 == 0 ? "ghl" : "texting";
      insert(number, "17:00:0" + number / 10, source, "e", "contact", "X", "done", "synced", null);
    }
    List<Long> seen = new ArrayList<>();
    Page<EventItem> page = find("limit", "4");
    seen.addAll(numbers(page));
    while (page.next().isPresent()) {
      page = find("limit", "4", "cursor", page.next().get().text());
      seen.addAll(numbers(page));
    }

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(seen.subList(0, 3)).containsExactly(3L, 2L, 1L);
  }

  @Test
  void the_total_is_that_of_all_pages() {
    Page<EventItem> first = find("limit", "2");

    assertThat(first.total()).isEqualTo(3);
    assertThat(find("limit", "2", "cursor", first.next().orElseThrow().text()).total())
        .isEqualTo(3);
  }

  @Test
  void one_event_is_found_in_either_table_with_its_payload() {
    assertThat(reading.byId(id(2)).flatMap(it -> it.payload().number("n"))).contains(2L);
    assertThat(reading.byId(id(3)).flatMap(it -> it.payload().number("n"))).contains(3L);
  }

  @Test
  void a_payload_whose_time_is_over_is_nothing() {
    SqlDatabase.run("UPDATE webhook_events SET payload_json = NULL");

    assertThat(reading.byId(id(1)).map(EventDetail::payload).orElseThrow().isNothing()).isTrue();
  }

  @Test
  void an_unknown_id_is_not_found() {
    assertThat(reading.byId(id(99))).isEmpty();
  }

  @Test
  void the_backlog_counts_by_source_and_status() {
    Backlog backlog = reading.backlog();

    assertThat(backlog.countsAnswer().number("aloware.done")).contains(1L);
    assertThat(backlog.countsAnswer().number("ghl.error")).contains(1L);
    assertThat(backlog.countsAnswer().number("texting.pending")).contains(1L);
    assertThat(backlog.countsAnswer().number("texting.processing")).contains(0L);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 1"})
  void only_what_waits_or_failed_is_marked_done(int number, int rows) {
    String sql =
        JpaManualEnd.MARK_DONE.replace(
            "TABLE", number == 3 ? "texting_webhook_events" : "webhook_events");

    assertThat(SqlDatabase.rows(new df.middleware.paging.Sql(sql, List.of(id(number).toString()))))
        .hasSize(rows);
  }
}
