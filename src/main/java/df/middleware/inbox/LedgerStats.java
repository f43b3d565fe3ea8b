package df.middleware.inbox;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.paging.Answer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in one answer how the ledger and the queues stand. */
@Dependent
public class LedgerStats {
  private static final String DEAD_LETTERS = "df.dead";

  private final EventBrowser events;
  private final QueueFigures figures;
  private final QueueDepths queues;
  private final PausedQueues paused;

  @Inject
  public LedgerStats(
      EventBrowser events, QueueFigures figures, QueueDepths queues, PausedQueues paused) {
    this.events = events;
    this.figures = figures;
    this.queues = queues;
    this.paused = paused;
  }

  /** With {@code "broker":"unavailable"}, and null for what only it knows, when it is away. */
  public Payload answer() {
    Optional<Map<String, QueueDepth>> depths = queues.read();
    Answer answer =
        new Answer()
            .with("counts", events.backlog().countsAnswer())
            .with("oldestPendingSeconds", oldestSeconds())
            .with("queues", queues(depths, paused.all()))
            .with("deadLetters", number(depth(depths, DEAD_LETTERS)));
    return (depths.isPresent() ? answer : answer.with("broker", "unavailable")).payload();
  }

  private long oldestSeconds() {
    return figures.oldestWaiting().values().stream()
        .mapToLong(it -> it.waited().toSeconds())
        .max()
        .orElse(0);
  }

  private static Payload queues(Optional<Map<String, QueueDepth>> depths, Set<Source> held) {
    Answer answer = new Answer();
    for (Source source : Source.values()) {
      String queue = "df." + source.wireName();
      answer.with(queue, queue(depth(depths, queue), held.contains(source)));
    }
    return answer.payload();
  }

  /** Held by our own flag, or in the broker; without the broker, only the first is known. */
  private static Payload queue(Optional<QueueDepth> depth, boolean held) {
    Payload paused = Payload.of(held ? Boolean.TRUE : depth.map(QueueDepth::paused).orElse(null));
    return new Answer().with("depth", number(depth)).with("paused", paused).payload();
  }

  private static Payload number(Optional<QueueDepth> depth) {
    return Payload.of(depth.map(it -> java.math.BigDecimal.valueOf(it.messages())).orElse(null));
  }

  private static Optional<QueueDepth> depth(
      Optional<Map<String, QueueDepth>> depths, String queue) {
    return depths.map(all -> all.get(queue));
  }
}
