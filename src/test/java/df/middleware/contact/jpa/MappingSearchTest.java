package df.middleware.contact.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.contact.MappingFilter;
import df.middleware.contact.MappingItem;
import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.testing.SqlDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search for mappings on a real PostgreSQL. */
class MappingSearchTest {
  private final MappingSearch search = new MappingSearch(SqlDatabase::rows);

  @BeforeAll
  static void table() {
    SqlDatabase.run(
        "CREATE TABLE IF NOT EXISTS contact_mappings (id uuid PRIMARY KEY,"
            + " aloware_contact_id text UNIQUE, ghl_contact_id text UNIQUE, phone_number text,"
            + " email text, aloware_state jsonb, ghl_state jsonb, last_synced_at timestamptz,"
            + " sync_direction text, created_at timestamptz NOT NULL,"
            + " updated_at timestamptz NOT NULL, version bigint NOT NULL)");
  }

  @BeforeEach
  void two_people() {
    SqlDatabase.run("TRUNCATE contact_mappings");
    insert(1, "A1", "G1", "+12025550101", "jane@example.com", "18:00:00");
    insert(2, "A2", null, "+12025550102", "joe@example.com", "18:00:01");
  }

  private static void insert(
      int number, String aloware, String ghl, String phone, String email, String time) {
    SqlDatabase.run(
        "INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, phone_number, email,"
            + " sync_direction, created_at, updated_at, version) VALUES (?, ?, ?, ?, ?,"
            + " 'aloware_to_ghl', CAST(? AS timestamptz), CAST(? AS timestamptz), 1)",
        new UUID(0, number),
        aloware,
        ghl,
        phone,
        email,
        "2026-11-20T" + time + "Z",
        "2026-11-20T" + time + "Z");
  }

  private Page<MappingItem> find(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    Parameters parameters = new Parameters(given);
    return search.find(
        MappingFilter.read(parameters, new PhoneNumbers("US")), parameters.page(MappingItem.LIST));
  }

  @Test
  void the_newest_is_first() {
    assertThat(find().items().stream().map(MappingItem::alowareContactId))
        .containsExactly(Optional.of("A2"), Optional.of("A1"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 202-555-0101",
    "email, JANE@example.com",
    "ghlContactId, G1",
    "alowareContactId, A1"
  })
  void a_filter_leaves_what_matches_it(String name, String value) {
    Page<MappingItem> page = find(name, value);

    assertThat(page.items().stream().map(MappingItem::id)).containsExactly(new UUID(0, 1));
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void pages_follow_each_other() {
    Page<MappingItem> first = find("limit", "1");
    Page<MappingItem> second = find("limit", "1", "cursor", first.next().orElseThrow().text());

    assertThat(second.items().stream().map(MappingItem::id)).containsExactly(new UUID(0, 1));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void what_is_not_known_is_empty() {
    MappingItem item = find("alowareContactId", "A2").items().get(0);

    assertThat(item.ghlContactId()).isEmpty();
    assertThat(item.lastSyncedAt()).isEmpty();
    assertThat(item.createdAt()).isEqualTo(Instant.parse("2026-11-20T18:00:01Z"));
  }
}
