package df.middleware.inbox.jpa;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.inbox.Backlog;
import df.middleware.inbox.EventDetail;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.inbox.EventStatus;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Rows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes what an operator sees of what the searches find. */
final class ReadEvents {
  private static final int PAYLOAD = 13;

  private final Rows rows;
  private final Json json;

  ReadEvents(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  Page<EventItem> find(EventFilter filter, PageRequest page) {
    List<EventItem> items =
        rows.of(EventSearch.items(filter, page)).stream().map(ReadEvents::item).toList();
    long total = rows.of(EventSearch.count(filter)).get(0).number(0);
    return Page.of(items, page, total, EventItem::cursor);
  }

  Optional<EventDetail> byId(UUID id) {
    return rows.of(EventSearch.byId(id)).stream()
        .findFirst()
        .map(row -> new EventDetail(item(row), payload(row.text(PAYLOAD))));
  }

  Backlog backlog() {
    Map<Source, Map<EventStatus, Long>> counts = new EnumMap<>(Source.class);
    for (Row row : rows.of(EventSearch.counts())) {
      counts
          .computeIfAbsent(
              Source.ofWireName(row.requiredText(0)), source -> new EnumMap<>(EventStatus.class))
          .merge(EventStatus.ofWireName(row.requiredText(1)), row.number(2), Long::sum);
    }
    return new Backlog(counts);
  }

  private static EventItem item(Row row) {
    return new EventItem(
        row.uuid(0),
        Source.ofWireName(row.requiredText(1)),
        row.requiredText(2),
        row.requiredText(3),
        row.text(4),
        EventStatus.ofWireName(row.requiredText(5)),
        row.text(6),
        (int) row.number(7),
        row.requiredTime(8),
        row.time(9),
        row.time(10),
        row.text(11),
        row.text(12));
  }

  private Payload payload(Optional<String> stored) {
    try {
      return stored.isPresent() ? json.read(stored.get()) : Payload.nothing();
    } catch (NotJson impossible) {
      throw new IllegalStateException("jsonb gave what is not JSON", impossible);
    }
  }
}
