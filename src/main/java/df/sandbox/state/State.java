package df.sandbox.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that the stand-ins remember: named tables, and sequences of ids; in memory or in a journal.
 */
public final class State implements AutoCloseable {
  private static final String SEQUENCES = "sequences";

  private final Map<String, Table> tables = new ConcurrentHashMap<>();
  private Optional<Journal> journal = Optional.empty();
  private Optional<FileChannel> lock = Optional.empty();

  private State() {}

  /** Forgets everything at the end of the process. */
  public static State inMemory() {
    return new State();
  }

  /**
   * What the journal there says, which is rewritten without its history; empty when there is none.
   */
  public static State keptIn(Path path) throws IOException {
    State state = new State();
    Path absolute = path.toAbsolutePath();
    Files.createDirectories(Optional.ofNullable(absolute.getParent()).orElse(absolute));
    state.lock = Optional.of(locked(absolute.resolveSibling(absolute.getFileName() + ".lock")));
    Journal.replay(
        absolute,
        (table, id, row) ->
            row.ifPresentOrElse(
                value -> state.table(table).put(id, value), () -> state.table(table).remove(id)));
    Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
    Journal journal = Journal.begin(fresh);
    state.tables.forEach((name, table) -> record(name, table, journal));
    Journal.replace(fresh, absolute);
    state.journal = Optional.of(journal);
    return state;
  }

  /** Two sandboxes on one journal would each lose what the other writes. */
  private static FileChannel locked(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Refused below, as when another process holds it.
    }
    channel.close();
    throw new IOException("Another sandbox is using the journal of " + path);
  }

  private static void record(String name, Table table, Journal journal) {
    table.watch((id, row) -> journal.append(name, id, row));
  }

  /** The table of that name, empty at first. */
  public Table table(String name) {
    return tables.computeIfAbsent(
        name,
        unused -> {
          Table table = new Table();
          journal.ifPresent(open -> record(name, table, open));
          return table;
        });
  }

  /** The next number for an id in that table: never given twice, and not one that is taken. */
  public synchronized long next(String table, long first) {
    Table sequences = table(SEQUENCES);
    long next = sequences.get(table).map(row -> row.getInt("next") + 0L).orElse(first);
    while (table(table).get(Long.toString(next)).isPresent()) {
      next++;
    }
    sequences.put(table, Json.object(Map.of("next", next + 1)));
    return next;
  }

  /** Forgets everything but the sequences. */
  public void clear() {
    tables.forEach(
        (name, table) -> {
          if (!name.equals(SEQUENCES)) {
            table.clear();
          }
        });
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
    }
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
