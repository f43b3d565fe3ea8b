package df.middleware.alert;

import df.middleware.event.Source;
import df.middleware.inbox.PausedQueues;
import df.middleware.inbox.QueueFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Events that are due wait for too long: a paused queue, or nobody who works. */
@Dependent
public class StuckQueues implements Check {
  private final QueueFigures figures;
  private final PausedQueues paused;
  private final AlertBook book;
  private final Duration limit;

  @Inject
  public StuckQueues(
      QueueFigures figures, PausedQueues paused, AlertBook book, AlertSettings settings) {
    this.figures = figures;
    this.paused = paused;
    this.book = book;
    this.limit = settings.oldestPending();
  }

  /** Over when nothing waits for half as long. */
  @Override
  public void look() {
    Set<Source> held = paused.all();
    Map<String, Map<String, String>> holding = new HashMap<>();
    Set<String> lingering = new HashSet<>();
    figures
        .oldestWaiting()
        .forEach(
            (source, oldest) -> {
              Duration waited = oldest.waited();
              if (waited.compareTo(limit) >= 0) {
                holding.put(source.wireName(), data(source, waited, held.contains(source)));
              } else if (waited.compareTo(limit.dividedBy(2)) > 0) {
                lingering.add(source.wireName());
              }
            });
    new Condition(AlertTypes.QUEUE_STUCK, holding, lingering).settle(book);
  }

  private Map<String, String> data(Source source, Duration waited, boolean isPaused) {
    return Map.of(
        "source", source.wireName(),
        "queue", "df." + source.wireName(),
        "oldestSeconds", Long.toString(waited.toSeconds()),
        "limitSeconds", Long.toString(limit.toSeconds()),
        "paused", Boolean.toString(isPaused));
  }
}
