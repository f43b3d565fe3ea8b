package df.middleware.testing;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.inbox.Backlog;
import df.middleware.inbox.EventBrowser;
import df.middleware.inbox.EventDetail;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.inbox.EventStatus;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A ledger that shows one failed event, whatever is asked for. */
public final class OneEvent implements EventBrowser {
  public static final UUID ID = UUID.fromString("0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10");

  private static final EventItem ITEM =
      new EventItem(
          ID,
          Source.ALOWARE,
          "ContactUpdated",
          "contact",
          Optional.of("150000001"),
          EventStatus.ERROR,
          Optional.empty(),
          3,
          Instant.parse("2026-11-20T18:30:00Z"),
          Optional.empty(),
          Optional.empty(),
          Optional.of("GoHighLevel answered 422: +12025550142"),
          Optional.empty());

  @Override
  public Page<EventItem> find(EventFilter filter, PageRequest page) {
    return Page.of(List.of(ITEM), page, 1, EventItem::cursor);
  }

  @Override
  public Optional<EventDetail> byId(UUID id) {
    return Optional.of(new EventDetail(ITEM, Payload.nothing()));
  }

  @Override
  public Backlog backlog() {
    return new Backlog(Map.of());
  }
}
