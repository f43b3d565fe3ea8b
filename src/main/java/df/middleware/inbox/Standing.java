package df.middleware.inbox;

import df.middleware.event.Source;
import java.util.Map;

/**
 * What has not ended well yet, at one moment, over all nodes; what is absent is none.
 *
 * @param counts of events that are pending, processing or in error
 * @param oldestPendingSeconds since when the oldest due one waits
 */
public record Standing(
    Map<Source, Map<EventStatus, Long>> counts, Map<Source, Long> oldestPendingSeconds) {

  public long count(Source source, EventStatus status) {
    return counts.getOrDefault(source, Map.of()).getOrDefault(status, 0L);
  }

  public long oldestPendingSeconds(Source source) {
    return oldestPendingSeconds.getOrDefault(source, 0L);
  }
}
