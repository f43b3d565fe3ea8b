package df.middleware.inbox;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.paging.Answer;
import java.util.Map;

/**
 * How many events there are.
 *
 * @param counts events by source and status; what is not there is none
 */
public record Backlog(Map<Source, Map<EventStatus, Long>> counts) {

  /** All sources with all statuses, zeros included. */
  public Payload countsAnswer() {
    Answer answer = new Answer();
    for (Source source : Source.values()) {
      Map<EventStatus, Long> ofSource = counts.getOrDefault(source, Map.of());
      Answer statuses = new Answer();
      for (EventStatus status : EventStatus.values()) {
        statuses.with(status.wireName(), ofSource.getOrDefault(status, 0L));
      }
      answer.with(source.wireName(), statuses.payload());
    }
    return answer.payload();
  }
}
