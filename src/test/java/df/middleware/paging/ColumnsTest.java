package df.middleware.paging;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.paging.Columns.Column;
import df.middleware.paging.Columns.Order;
import df.middleware.testing.SqlDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table as a list, on a real PostgreSQL. */
class ColumnsTest {
  private static final Columns BY_TIME =
      new Columns(
          "texts",
          "outbound_messages",
          Order.CREATED,
          List.of(Column.text("id"), Column.text("to_number"), Column.time("created_at")));
  private static final Columns BY_NUMBER =
      new Columns(
          "deeds",
          "admin_audit",
          Order.NUMBER,
          List.of(Column.number("id"), Column.text("action"), Column.text("event_id")));

  @BeforeEach
  void three_rows_in_each() {
    SqlDatabase.run("TRUNCATE outbound_messages, admin_audit RESTART IDENTITY");
    for (int i = 1; i <= 3; i++) {
      add(i);
      SqlDatabase.run("INSERT INTO admin_audit (action, detail) VALUES (?, '')", "deed-" + i);
    }
  }

  private static void add(int number) {
    SqlDatabase.run(
        "INSERT INTO outbound_messages (id, to_number, status, created_at) VALUES"
            + " (gen_random_uuid(), ?, 'sent', CAST(? AS timestamptz))",
        "+1202555010" + number,
        "2026-11-20T18:00:0" + number + "Z");
  }

  private static Page<Payload> page(Columns list, int limit, Optional<Cursor> after) {
    return list.find(SqlDatabase::rows, new Where(), new PageRequest(limit, after));
  }

  private static List<String> texts(Page<Payload> page, String field) {
    return page.items().stream().flatMap(it -> it.text(field).stream()).toList();
  }

  @Test
  void the_fields_are_the_columns_in_camel_case() {
    Payload newest = page(BY_TIME, 1, Optional.empty()).items().get(0);

    assertThat(newest.text("toNumber")).contains("+12025550103");
    assertThat(newest.text("createdAt")).contains("2026-11-20T18:00:03Z");
  }

  @Test
  void pages_follow_one_another_whatever_is_added_meanwhile() {
    Page<Payload> first = page(BY_TIME, 2, Optional.empty());
    add(4);
    Page<Payload> second = page(BY_TIME, 2, first.next());

    assertThat(first.total()).isEqualTo(3);
    assertThat(texts(first, "toNumber")).containsExactly("+12025550103", "+12025550102");
    assertThat(texts(second, "toNumber")).containsExactly("+12025550101");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_list_by_number_pages_too() {
    Page<Payload> first = page(BY_NUMBER, 2, Optional.empty());
    Page<Payload> second = page(BY_NUMBER, 2, first.next());

    assertThat(texts(first, "action")).containsExactly("deed-3", "deed-2");
    assertThat(texts(second, "action")).containsExactly("deed-1");
  }
}
