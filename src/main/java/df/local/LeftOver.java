package df.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of an earlier run that was killed before it could end it. It is known by its id and by
 * what stands on its command line, so that a recycled id never hits a stranger.
 */
final class LeftOver {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private LeftOver() {}

  /** Ends the process whose id is on the first line of that file, if it is ours and alive. */
  static void end(Path pidFile, String onItsCommandLine) throws IOException {
    Optional<ProcessHandle> process = read(pidFile).flatMap(ProcessHandle::of);
    if (process.filter(it -> commandLine(it).contains(onItsCommandLine)).isPresent()) {
      end(process.get());
    }
  }

  static void end(ProcessHandle process) {
    process.destroy();
    if (!endsWithin(process)) {
      process.destroyForcibly();
      endsWithin(process);
    }
  }

  private static boolean endsWithin(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<Long> read(Path pidFile) throws IOException {
    if (!Files.isReadable(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(it -> it.matches("\\d{1,9}"))
        .map(Long::valueOf);
  }

  private static String commandLine(ProcessHandle process) {
    Path arguments = Path.of("/proc/" + process.pid() + "/cmdline");
    try {
      return Files.isReadable(arguments)
          ? Files.readString(arguments).replace('\0', ' ')
          : process.info().commandLine().orElse("");
    } catch (IOException gone) {
      return "";
    }
  }
}
