package df.middleware.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rolling update: nodes of the first release (schema 9) go on working while the first new node
 * has brought the schema to the newest.
 */
class SchemaOnlyGrowsTest {
  private static final String FIRST_RELEASE = "9";
  private static final String COLUMNS =
      """
      SELECT table_name || '.' || column_name || ' ' || data_type
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
      """;

  private static EmbeddedPostgres postgres;
  private static List<String> columnsBefore;

  @BeforeAll
  static void update() throws Exception {
    postgres = EmbeddedPostgres.start();
    flyway(FIRST_RELEASE);
    columnsBefore = texts(COLUMNS);
    oldNodeWorks(1);
    flyway("latest");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static void flyway(String target) {
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).target(target).load().migrate();
  }

  /** Statements of the first release that write: a row in each table, and what becomes of it. */
  private static void oldNodeWorks(int number) throws SQLException {
    String id = "'00000000-0000-4000-8000-00000000000" + number + "'";
    for (String statement :
        List.of(
            "INSERT INTO webhook_events (id, source, event_type, entity_type, dedupe_key, body_hash,"
                + " payload_json) VALUES (ID, 'ghl', 'ContactUpdate', 'contact', 'key' || ID, 'h',"
                + " '{}')",
            "UPDATE webhook_events SET status = 'processing', attempts = attempts + 1,"
                + " claim_token = ID, lease_until = now() WHERE id = ID",
            "UPDATE webhook_events SET status = 'done', outcome = 'synced', claim_token = NULL"
                + " WHERE id = ID",
            "INSERT INTO texting_webhook_events (id, event_type, entity_type, dedupe_key, body_hash)"
                + " VALUES (ID, 'message.received', 'message', 'key' || ID, 'h')",
            "INSERT INTO sync_log (direction, entity_type, status, started_at, finished_at,"
                + " correlation_id) VALUES ('ghl_to_aloware', 'contact', 'synced', now(), now(), ID)",
            "INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, created_at,"
                + " updated_at, version) VALUES (ID, ID, ID, now(), now(), 0)",
            "INSERT INTO message_mappings (id, texting_message_id) VALUES (ID, ID)",
            "INSERT INTO outbound_messages (id, to_number, status) VALUES (ID, '+1', 'sent')",
            "INSERT INTO optout_registry (id, phone_number, status, source, last_event_at)"
                + " VALUES (ID, ID, 'opted_out', 'texting', now())",
            "INSERT INTO optout_blocks VALUES (ID, 'texting', true, 'STOP', now(), now())",
            "INSERT INTO quarantine_events (id, kind, value) VALUES (ID, 'phone', '+1')",
            "INSERT INTO call_notes (aloware_call_id, known, version) VALUES (ID, '{}', 0)",
            "INSERT INTO lanes (key, holder, lease_until) VALUES (ID, ID, now())"
                + " ON CONFLICT (key) DO NOTHING",
            "INSERT INTO vendor_budgets (vendor, next_free, day, used_today)"
                + " VALUES (ID, now(), current_date, 1)",
            "INSERT INTO listed_tags (mapping_id, tag, is_member) VALUES (ID, 'vip', true)",
            "INSERT INTO admin_audit (action, detail) VALUES ('replay', ID)")) {
      run(statement.replace("ID", id));
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(String query) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  @Test
  void every_column_is_there_as_it_was() throws Exception {
    assertThat(texts(COLUMNS)).containsAll(columnsBefore);
  }

  @Test
  void a_node_of_the_first_release_goes_on_writing() throws Exception {
    oldNodeWorks(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webhook_events",
        "texting_webhook_events",
        "sync_log",
        "contact_mappings",
        "optout_blocks",
        "call_notes",
        "outbound_messages",
        "quarantine_events"
      })
  void what_was_stored_before_is_kept(String table) throws Exception {
    assertThat(texts("SELECT count(*)::text FROM " + table)).first().isNotEqualTo("0");
  }
}
