package df.middleware.operate.jmx;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.QueueFigures.LastMinute;
import df.middleware.inbox.Standing;
import df.middleware.operate.EventLines;
import df.middleware.operate.QueueByHand;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One queue in JMX. */
final class QueueBean implements QueueMXBean {
  private final Source source;
  private final Pictures pictures;
  private final QueueByHand byHand;
  private final EventLines lines;

  QueueBean(Source source, Pictures pictures, QueueByHand byHand, EventLines lines) {
    this.source = source;
    this.pictures = pictures;
    this.byHand = byHand;
    this.lines = lines;
  }

  @Override
  public @Nullable Long getPending() {
    return number(Standing::pending);
  }

  @Override
  public @Nullable Long getPendingLater() {
    return number(Standing::later);
  }

  @Override
  public @Nullable Long getProcessing() {
    return number(Standing::processing);
  }

  @Override
  public @Nullable Long getErrors() {
    return number(Standing::errors);
  }

  @Override
  public @Nullable Long getOldestWaitingSeconds() {
    return number(Standing::oldestSeconds);
  }

  @Override
  public @Nullable String getOldestWaitingEvent() {
    return standing()
        .map(it -> it.oldest().map(oldest -> oldest.eventId().toString()).orElse(""))
        .orElse(null);
  }

  @Override
  public @Nullable Long getReceivedLastMinute() {
    return lastMinute(LastMinute::received);
  }

  @Override
  public @Nullable Long getDoneLastMinute() {
    return lastMinute(LastMinute::done);
  }

  @Override
  public @Nullable Boolean getPaused() {
    return pictures.latest().ledger().map(it -> it.paused().contains(source)).orElse(null);
  }

  @Override
  public @Nullable Long getBrokerDepth() {
    return depth().map(QueueDepth::messages).orElse(null);
  }

  @Override
  public @Nullable Boolean getBrokerPaused() {
    return depth().map(QueueDepth::paused).orElse(null);
  }

  private @Nullable Long number(ToLongFunction<Standing> part) {
    return standing().map(part::applyAsLong).orElse(null);
  }

  private Optional<Standing> standing() {
    return pictures.latest().ledger().map(it -> it.queue(source));
  }

  private @Nullable Long lastMinute(ToLongFunction<LastMinute> part) {
    return pictures
        .latest()
        .ledger()
        .map(it -> part.applyAsLong(it.lastMinute(source)))
        .orElse(null);
  }

  private Optional<QueueDepth> depth() {
    return pictures.latest().depth("df." + source.wireName());
  }

  @Override
  public void pause() {
    pictures.change(() -> byHand.pause(source));
  }

  @Override
  public void resume() {
    pictures.change(() -> byHand.resume(source));
  }

  @Override
  public String replay(String eventId) {
    return pictures.changed(() -> byHand.replay(eventId));
  }

  @Override
  public long replayErrors() {
    return pictures.changed(() -> byHand.replayErrors(source));
  }

  @Override
  public int enqueueNow() {
    return pictures.changed(() -> byHand.enqueueNow(source));
  }

  @Override
  public String[] listErrors(int limit) {
    return list("error", limit);
  }

  @Override
  public String[] listPending(int limit) {
    return list("pending", limit);
  }

  private String[] list(String status, int limit) {
    return pictures.ask(() -> lines.list(source, status, limit)).toArray(String[]::new);
  }
}
