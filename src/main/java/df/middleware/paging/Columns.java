package df.middleware.paging;

import df.middleware.event.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a list of the API: which columns it shows, under their names in camelCase, and by what
 * it is sorted, the newest first.
 *
 * @param list its name, in cursors
 * @param columns in the order of the answer; the first is the id
 */
public record Columns(String list, String table, Order order, List<Column> columns) {

  /** By what a list is sorted; rows that are added later never come between two pages. */
  public enum Order {
    /** By {@code created_at}, then by the id, which is a UUID. */
    CREATED,
    /** By the id, which is a number that grows. */
    NUMBER
  }

  /** What a column holds. */
  public enum Kind {
    TEXT,
    TIME,
    NUMBER
  }

  /** A column, by its name in the table. */
  public record Column(String name, Kind kind) {
    public static Column text(String name) {
      return new Column(name, Kind.TEXT);
    }

    public static Column time(String name) {
      return new Column(name, Kind.TIME);
    }

    public static Column number(String name) {
      return new Column(name, Kind.NUMBER);
    }

    private String selected() {
      return kind == Kind.TIME ? Sql.micros(name) : "CAST(" + name + " AS text)";
    }

    /** {@code ghl_contact_id} is {@code ghlContactId}. */
    private String wireName() {
      StringBuilder wire = new StringBuilder();
      for (String word : name.split("_")) {
        wire.append(
            wire.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      return wire.toString();
    }
  }

  /** Finds a page of what matches. */
  public Page<Payload> find(Rows rows, Where matching, PageRequest page) {
    Sql count = new Sql("SELECT count(*) FROM " + table + matching.text(), matching.parameters());
    long total = rows.of(count).get(0).number(0);
    Where onPage = matching.copy();
    page.after().ifPresent(place -> after(onPage, place));
    List<Object> parameters = new ArrayList<>(onPage.parameters());
    parameters.add(page.rows());
    String sql = select() + onPage.text() + sorted() + " LIMIT ?";
    Page<Row> found = Page.of(rows.of(new Sql(sql, parameters)), page, total, this::cursor);
    return new Page<>(
        found.items().stream().map(this::answer).toList(), found.total(), found.next());
  }

  private String select() {
    String place = order == Order.CREATED ? Sql.micros("created_at") : "t.id";
    String shown = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
    return "SELECT " + shown + ", " + place + " FROM " + table + " t";
  }

  /** By the table's own columns: what is selected has their names too, as text. */
  private String sorted() {
    return " ORDER BY " + (order == Order.CREATED ? "t.created_at DESC, " : "") + "t.id DESC";
  }

  private void after(Where where, Cursor place) {
    if (order == Order.NUMBER) {
      where.and("id < ?", place.position());
    } else {
      where.and(
          "(created_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
          place.time().toString(),
          place.tie().toString());
    }
  }

  private Cursor cursor(Row row) {
    return order == Order.CREATED
        ? Cursor.at(list, row.requiredTime(columns.size()), row.uuid(0))
        : Cursor.at(list, row.number(columns.size()));
  }

  private Payload answer(Row row) {
    Answer answer = new Answer();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      switch (column.kind()) {
        case TEXT -> answer.with(column.wireName(), row.text(i));
        case TIME -> answer.with(column.wireName(), row.time(i));
        case NUMBER -> answer.with(column.wireName(), Long.parseLong(row.requiredText(i)));
      }
    }
    return answer.payload();
  }
}
