package df.middleware.synclog.jpa;

import df.middleware.event.EntityType;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.paging.Cursor;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Rows;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.synclog.SyncLogFilter;
import df.middleware.synclog.SyncLogItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The searches in {@code sync_log}. */
final class SyncLogSearch {
  private static final String SELECT =
      "SELECT id, direction, entity_type, entity_id, source_id, target_id, status,"
          + " CAST(decisions AS text), "
          + Sql.micros("started_at")
          + ", "
          + Sql.micros("finished_at")
          + ", error_message, CAST(correlation_id AS text) FROM sync_log";

  private final Rows rows;
  private final Json json;

  SyncLogSearch(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  Page<SyncLogItem> find(SyncLogFilter filter, PageRequest page) {
    Where all = matching(filter);
    Sql count = new Sql("SELECT count(*) FROM sync_log" + all.text(), all.parameters());
    Where onPage = matching(filter).and("id < ?", page.after(), Cursor::position);
    List<Object> parameters = new ArrayList<>(onPage.parameters());
    parameters.add(page.rows());
    Sql items = new Sql(SELECT + onPage.text() + " ORDER BY id DESC LIMIT ?", parameters);
    return Page.of(items(items), page, rows.of(count).get(0).number(0), SyncLogItem::cursor);
  }

  List<SyncLogItem> ofEvent(UUID eventId) {
    return items(
        new Sql(
            SELECT + " WHERE correlation_id = CAST(? AS uuid) ORDER BY id",
            List.of(eventId.toString())));
  }

  private static Where matching(SyncLogFilter filter) {
    return new Where()
        .and("direction = ?", filter.direction(), Direction::wireName)
        .and("entity_type = ?", filter.entityType(), EntityType::wireName)
        .and("entity_id = ?", filter.entityId(), it -> it)
        .and("status = ?", filter.status(), Status::wireName)
        .and("correlation_id = CAST(? AS uuid)", filter.correlationId(), UUID::toString)
        .and("source_id = ?", filter.sourceId(), it -> it)
        .and("target_id = ?", filter.targetId(), it -> it)
        .andContains("error_message", filter.errorMessage())
        .and("started_at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
        .and("started_at < CAST(? AS timestamptz)", filter.until(), Object::toString);
  }

  private List<SyncLogItem> items(Sql sql) {
    return rows.of(sql).stream().map(this::item).toList();
  }

  private SyncLogItem item(Row row) {
    return new SyncLogItem(
        row.number(0),
        row.requiredText(1),
        row.requiredText(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.requiredText(6),
        decisions(row.requiredText(7)),
        row.requiredTime(8),
        row.requiredTime(9),
        row.text(10),
        row.uuid(11));
  }

  private Payload decisions(String stored) {
    try {
      return json.read(stored);
    } catch (NotJson impossible) {
      throw new IllegalStateException("jsonb gave what is not JSON", impossible);
    }
  }
}
