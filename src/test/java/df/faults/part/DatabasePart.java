package df.faults.part;

import df.faults.Poll;
import df.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL, always on the same port and the same files. */
final class DatabasePart implements Part {
  private final Path directory;
  private final int port;
  private volatile LocalPostgres server;
  private volatile ProcessHandle postmaster;

  DatabasePart(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public void start() throws IOException {
    release();
    server = LocalPostgres.start(directory, port);
    List<String> lock = Files.readAllLines(directory.resolve("postmaster.pid"));
    postmaster = Processes.remember(Long.parseLong(lock.get(0).strip()));
  }

  /** One that was killed still holds the lock on its directory. */
  private void release() {
    try {
      stop();
    } catch (IOException | RuntimeException hasEnded) {
      // As it should
    }
  }

  @Override
  public boolean isRunning() {
    return postmaster != null && Processes.isRunning(postmaster);
  }

  /** The postmaster and all that it has started, as when the machine fails. */
  @Override
  public void kill() {
    ProcessHandle doomed = postmaster;
    if (doomed == null) {
      return;
    }
    List<ProcessHandle> all = Stream.concat(Stream.of(doomed), doomed.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    Poll.until(
        "the database has ended",
        Duration.ofSeconds(20),
        () -> all.stream().noneMatch(Processes::isRunning));
  }

  @Override
  public void stop() throws IOException {
    LocalPostgres ending = server;
    if (ending != null) {
      server = null;
      ending.close();
    }
  }
}
