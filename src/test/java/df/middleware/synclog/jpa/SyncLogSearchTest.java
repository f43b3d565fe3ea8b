package df.middleware.synclog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.synclog.SyncLogFilter;
import df.middleware.synclog.SyncLogItem;
import df.middleware.testing.SqlDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches in the audit trail on a real PostgreSQL. */
class SyncLogSearchTest {
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final SyncLogSearch search =
      new SyncLogSearch(SqlDatabase::rows, new SqlDatabase.StoredJson());

  @BeforeEach
  void three_rows_about_two_events() {
    SqlDatabase.run("TRUNCATE sync_log RESTART IDENTITY");
    insert("aloware_to_ghl", "contact", "A1", "error", "18:00:00", FIRST);
    insert("ghl_to_aloware", "tag", "G1", "success", "18:00:01", SECOND);
    insert("aloware_to_ghl", "contact", "A1", "success", "18:00:02", FIRST);
  }

  private static void insert(
      String direction, String type, String entity, String status, String time, UUID event) {
    SqlDatabase.run(
        "INSERT INTO sync_log (direction, entity_type, entity_id, status, decisions, started_at,"
            + " finished_at, correlation_id) VALUES (?, ?, ?, ?,"
            + " '[{\"field\":\"phone\",\"value\":\"+12025550142\"}]', CAST(? AS timestamptz),"
            + " CAST(? AS timestamptz), ?)",
        direction,
        type,
        entity,
        status,
        "2026-11-20T" + time + "Z",
        "2026-11-20T" + time + "Z",
        event);
  }

  private Page<SyncLogItem> find(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    Parameters parameters = new Parameters(given);
    return search.find(SyncLogFilter.read(parameters), parameters.page(SyncLogItem.LIST));
  }

  private static List<Long> ids(Page<SyncLogItem> page) {
    return page.items().stream().map(SyncLogItem::id).toList();
  }

  @Test
  void the_newest_is_first() {
    assertThat(ids(find())).containsExactly(3L, 2L, 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "direction, ghl_to_aloware, 2",
    "entityType, tag, 2",
    "entityId, G1, 2",
    "status, error, 1",
    "correlationId, 00000000-0000-0000-0000-000000000002, 2",
    "since, 2026-11-20T18:00:02Z, 3",
    "until, 2026-11-20T18:00:01Z, 1"
  })
  void a_filter_leaves_what_matches_it(String name, String value, long id) {
    assertThat(ids(find(name, value))).containsExactly(id);
  }

  @Test
  void pages_follow_each_other() {
    Page<SyncLogItem> first = find("limit", "2");
    Page<SyncLogItem> second = find("limit", "2", "cursor", first.next().orElseThrow().text());

    assertThat(ids(first)).containsExactly(3L, 2L);
    assertThat(ids(second)).containsExactly(1L);
    assertThat(second.next()).isEmpty();
    assertThat(second.total()).isEqualTo(3);
  }

  @Test
  void the_rows_of_an_event_come_the_oldest_first() {
    assertThat(search.ofEvent(FIRST).stream().map(SyncLogItem::id)).containsExactly(1L, 3L);
  }

  @Test
  void decisions_come_as_they_were_stored() {
    assertThat(find("status", "error").items().get(0).decisions().items().get(0).text("value"))
        .contains("+12025550142");
  }
}
