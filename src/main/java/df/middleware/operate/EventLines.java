package df.middleware.operate;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.inbox.EventBrowser;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Parameters;
import df.middleware.privacy.Masking;
import df.middleware.problem.BadParameter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of a queue, a line each, with why they are where they are; personal data masked. */
@Dependent
public class EventLines {
  private static final int MOST = 500;

  private final EventBrowser events;

  @Inject
  public EventLines(EventBrowser events) {
    this.events = events;
  }

  static EventFilter filter(Source source, String status) {
    return EventFilter.read(
        new Parameters(Map.of("source", List.of(source.wireName()), "status", List.of(status))),
        new PhoneNumbers("US"));
  }

  /**
   * The newest of that status.
   *
   * @param limit 1 to 500
   * @throws BadParameter for another limit
   */
  public List<String> list(Source source, String status, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadParameter("limit", "from 1 to " + MOST);
    }
    PageRequest page = new PageRequest(limit, Optional.empty());
    return events.find(filter(source, status), page).items().stream()
        .map(EventItem::answer)
        .map(Masking::of)
        .map(EventLines::line)
        .toList();
  }

  private static String line(Payload event) {
    return "%s  %s  %s  attempts %s%s%s"
        .formatted(
            event.text("id").orElse(""),
            event.text("receivedAt").orElse(""),
            event.text("eventType").orElse(""),
            event.at("attempts").asText().orElse(""),
            event.text("nextAttemptAt").map(it -> "  next " + it).orElse(""),
            event.text("errorMessage").map(it -> "  " + it).orElse(""));
  }
}
