package df.middleware.inbox.jpa;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventStatus;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The statements by which an operator looks into the ledger's tables. */
final class EventSearch {
  private static final String COLUMNS =
      "CAST(e.id AS text), e.source, e.event_type, e.entity_type, e.entity_id, e.status, e.outcome,"
          + " e.attempts, MICROS(received), MICROS(processed), MICROS(next), e.error_message, e.trace_id"
              .replace("MICROS(received)", Sql.micros("e.received_at"))
              .replace("MICROS(processed)", Sql.micros("e.processed_at"))
              .replace("MICROS(next)", Sql.micros("e.next_attempt_at"));

  /** Each table gives no more than a page: its own newest, found by its index. */
  private static final String NEWEST = " ORDER BY e.received_at DESC, e.id DESC LIMIT ?";

  private static final String STORED =
      "e.id, e.source, e.event_type, e.entity_type, e.entity_id, e.status, e.outcome, e.attempts,"
          + " e.received_at, e.processed_at, e.next_attempt_at, e.error_message, e.trace_id";

  private EventSearch() {}

  static Sql items(EventFilter filter, PageRequest page) {
    Where where = matching(filter);
    page.after()
        .ifPresent(
            place ->
                where.and(
                    "(e.received_at, e.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
                    place.time().toString(),
                    place.tie().toString()));
    List<String> tables = tables(filter);
    String union =
        union(
            tables,
            table -> "(SELECT " + STORED + " FROM " + table + " e" + where.text() + NEWEST + ")");
    List<Object> ofTable = new ArrayList<>(where.parameters());
    ofTable.add(page.rows());
    List<Object> parameters = repeated(ofTable, tables.size());
    parameters.add(page.rows());
    return new Sql("SELECT " + COLUMNS + " FROM (" + union + ") e" + NEWEST, parameters);
  }

  static Sql count(EventFilter filter) {
    Where where = matching(filter);
    List<String> tables = tables(filter);
    String union =
        union(tables, table -> "SELECT count(*) AS n FROM " + table + " e" + where.text());
    return new Sql(
        "SELECT sum(n) FROM (" + union + ") counts", repeated(where.parameters(), tables.size()));
  }

  static Sql byId(UUID id) {
    String union =
        union(
            Tables.ALL,
            table ->
                "SELECT "
                    + COLUMNS
                    + ", CAST(e.payload_json AS text) FROM "
                    + table
                    + " e WHERE e.id = CAST(? AS uuid)");
    return new Sql(union, repeated(List.of(id.toString()), Tables.ALL.size()));
  }

  static Sql counts() {
    return new Sql(
        union(
            Tables.ALL,
            table -> "SELECT source, status, count(*) FROM " + table + " GROUP BY source, status"),
        List.of());
  }

  static Where matching(EventFilter filter) {
    return new Where()
        .and("e.source = ?", filter.source(), Source::wireName)
        .and("e.status = ?", filter.status(), EventStatus::wireName)
        .and("e.outcome = ?", filter.outcome(), Outcome::wireName)
        .and("e.entity_type = ?", filter.entityType(), EntityType::wireName)
        .and("e.entity_id = ?", filter.entityId(), it -> it)
        .and("lower(e.event_type) = lower(?)", filter.eventType(), it -> it)
        .and("e.phone_number = ?", filter.phone(), it -> it)
        .and("e.received_at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
        .and("e.received_at < CAST(? AS timestamptz)", filter.until(), Object::toString)
        .and(RowSearch.matching(filter.row()));
  }

  static List<String> tables(EventFilter filter) {
    if (filter.row().asksForTexts()) {
      return List.of(Tables.of(Source.TEXTING)); // the other table has no such columns
    }
    return filter.source().map(source -> List.of(Tables.of(source))).orElse(Tables.ALL);
  }

  private static String union(List<String> tables, UnaryOperator<String> selectOf) {
    return tables.stream().map(selectOf).collect(Collectors.joining(" UNION ALL "));
  }

  private static List<Object> repeated(List<Object> parameters, int times) {
    List<Object> all = new ArrayList<>();
    Collections.nCopies(times, parameters).forEach(all::addAll);
    return all;
  }
}
