package df.middleware.inbox;

import df.middleware.event.Payload;
import df.middleware.synclog.SyncLogItem;
import java.util.List;

/**
 * All that is known of one event.
 *
 * @param payload as received; nothing once its time is over
 */
public record EventDetail(EventItem item, Payload payload) {

  /**
   * The event as the API tells it.
   *
   * @param log the rows of the audit trail about it, the oldest first
   */
  public Payload answer(List<SyncLogItem> log) {
    return item.fields()
        .with("payload", payload)
        .with("syncLog", log.stream().map(SyncLogItem::answer).toList())
        .payload();
  }
}
