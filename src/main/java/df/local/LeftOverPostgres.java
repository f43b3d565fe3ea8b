package df.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The database of an earlier run that was killed: its postmaster, the children that a killed
 * postmaster leaves, and its lock file. As long as one of the children holds the old shared memory,
 * a new postmaster refuses to start.
 */
final class LeftOverPostgres {
  private static final Path SHARED_MEMORY = Path.of("/proc/sysvipc/shm");
  private static final int LINE_OF_SHARED_MEMORY = 6;
  private static final int COLUMN_OF_ID = 1;
  private static final int COLUMN_OF_ATTACHED = 6;

  private LeftOverPostgres() {}

  /** Ends what still runs on that directory, waits for what is ending, and removes its lock. */
  static void end(Path directory) throws IOException {
    Path lock = directory.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    LeftOver.end(lock, "postgres");
    Optional<String> memory = sharedMemory(lock);
    memory.ifPresent(id -> Patience.until(() -> !isAttached(id)));
    Files.deleteIfExists(lock);
  }

  private static Optional<String> sharedMemory(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return Optional.empty(); // it ended in good order
    }
    List<String> lines = Files.readAllLines(lock);
    return lines.size() <= LINE_OF_SHARED_MEMORY
        ? Optional.empty()
        : column(lines.get(LINE_OF_SHARED_MEMORY), COLUMN_OF_ID);
  }

  private static boolean isAttached(String id) {
    try {
      return Files.isReadable(SHARED_MEMORY)
          && Files.readAllLines(SHARED_MEMORY).stream()
              .filter(line -> column(line, COLUMN_OF_ID).filter(id::equals).isPresent())
              .flatMap(line -> column(line, COLUMN_OF_ATTACHED).stream())
              .anyMatch(attached -> !attached.equals("0"));
    } catch (IOException notOnThisSystem) {
      return false;
    }
  }

  private static Optional<String> column(String line, int number) {
    String[] columns = line.strip().split("\\s+", -1);
    return columns.length <= number ? Optional.empty() : Optional.of(columns[number]);
  }
}
