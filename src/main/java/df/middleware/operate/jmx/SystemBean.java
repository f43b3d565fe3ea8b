package df.middleware.operate.jmx;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.QueueFigures.LastMinute;
import df.middleware.inbox.Standing;
import df.middleware.operate.Node;
import df.middleware.operate.Picture.Ledger;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This node and the whole in JMX. */
final class SystemBean implements SystemMXBean {
  private final Pictures pictures;
  private final Node node;

  SystemBean(Pictures pictures, Node node) {
    this.pictures = pictures;
    this.node = node;
  }

  @Override
  public boolean isReady() {
    return getNotReadyBecause().isEmpty();
  }

  @Override
  public String getNotReadyBecause() {
    return pictures.latest().notReadyBecause();
  }

  @Override
  public boolean isDatabaseReachable() {
    return pictures.latest().ledger().isPresent();
  }

  @Override
  public boolean isBrokerReachable() {
    return pictures.latest().broker().isPresent();
  }

  @Override
  public String getVersion() {
    return node.version();
  }

  @Override
  public String getNodeName() {
    return node.name();
  }

  @Override
  public String getStartedAt() {
    return node.startedAt().toString();
  }

  @Override
  public long getUptimeSeconds() {
    return Duration.between(node.startedAt(), pictures.latest().takenAt()).toSeconds();
  }

  @Override
  public @Nullable Long getPending() {
    return sum(Standing::pending);
  }

  @Override
  public @Nullable Long getProcessing() {
    return sum(Standing::processing);
  }

  @Override
  public @Nullable Long getErrors() {
    return sum(Standing::errors);
  }

  @Override
  public @Nullable Long getOldestWaitingSeconds() {
    return figure(it -> queues(it).mapToLong(Standing::oldestSeconds).max().orElse(0));
  }

  @Override
  public @Nullable Long getDoneLastMinute() {
    return figure(it -> it.lastMinutes().values().stream().mapToLong(LastMinute::done).sum());
  }

  @Override
  public @Nullable Long getDeadLetters() {
    return pictures.latest().depth("df.dead").map(QueueDepth::messages).orElse(null);
  }

  @Override
  public String[] getPausedQueues() {
    return names(ledger -> ledger.paused().stream().map(Source::wireName));
  }

  @Override
  public String[] getOpenCircuits() {
    return names(
        ledger ->
            ledger.vendors().values().stream()
                .filter(it -> it.openSince().isPresent())
                .map(it -> it.vendor().wireName()));
  }

  private String[] names(Function<Ledger, Stream<String>> part) {
    Optional<Ledger> ledger = pictures.latest().ledger();
    return ledger.stream().flatMap(part).sorted().toArray(String[]::new);
  }

  private @Nullable Long sum(ToLongFunction<Standing> part) {
    return figure(it -> queues(it).mapToLong(part).sum());
  }

  private static Stream<Standing> queues(Ledger ledger) {
    return ledger.queues().values().stream();
  }

  private @Nullable Long figure(ToLongFunction<Ledger> part) {
    return pictures.latest().ledger().map(part::applyAsLong).orElse(null);
  }
}
