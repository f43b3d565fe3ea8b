package df.middleware.trace;

import df.middleware.event.Source;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * What a thread works on: the trace it belongs to and, once that is known, the event.
 *
 * <p>Bound to the thread, as everything about one event happens on one thread: so neither the rules
 * nor the ports need to pass it on.
 */
public record Work(Optional<TraceId> trace, Optional<Source> source, Optional<UUID> eventId) {
  private static final Work NONE = new Work(Optional.empty(), Optional.empty(), Optional.empty());
  private static final ThreadLocal<Work> CURRENT = ThreadLocal.withInitial(() -> NONE);

  /** What this thread works on; nothing in particular, outside of {@link #begin}. */
  public static Work current() {
    return CURRENT.get();
  }

  /** A request from outside. */
  public static Work in(TraceId trace) {
    return new Work(Optional.of(trace), Optional.empty(), Optional.empty());
  }

  /** An event of the ledger. */
  public static Work on(Source source, UUID eventId, Optional<TraceId> trace) {
    return new Work(trace, Optional.of(source), Optional.of(eventId));
  }

  /** The end of a work, at which the thread takes up what it did before. */
  @FunctionalInterface
  public interface End extends AutoCloseable {
    @Override
    void close();
  }

  /** This thread works on it until the end is closed. */
  public End begin() {
    Work before = CURRENT.get();
    CURRENT.set(this);
    return () -> {
      if (before.equals(NONE)) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  /** For a line of the log: {@code source=ghl event=… trace=…}; what is unknown is left out. */
  public String words() {
    StringJoiner words = new StringJoiner(" ");
    source.ifPresent(it -> words.add("source=" + it.wireName()));
    eventId.ifPresent(it -> words.add("event=" + it));
    trace.ifPresent(it -> words.add("trace=" + it.hex()));
    return words.toString();
  }
}
