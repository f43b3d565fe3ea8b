package df.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process of an earlier run that was killed before it could end it. It is known by its id and by
 * what stands on its command line, so that a recycled id never hits a stranger.
 */
final class LeftOver {
  private LeftOver() {}

  /**
   * Ends the process whose id is on the first line of that file, if it is ours and runs.
   *
   * @throws IOException when it does not end
   */
  static void end(Path pidFile, String onItsCommandLine) throws IOException {
    Optional<ProcessHandle> ours =
        read(pidFile)
            .flatMap(ProcessHandle::of)
            .filter(it -> isRunning(it) && isOurs(it, onItsCommandLine));
    if (ours.isPresent()) {
      end(ours.get());
      if (isRunning(ours.get())) {
        throw new IOException("process " + ours.get().pid() + " of an earlier run does not end");
      }
    }
  }

  static void end(ProcessHandle process) {
    process.destroy();
    if (!Patience.until(() -> !isRunning(process))) {
      process.destroyForcibly();
      Patience.until(() -> !isRunning(process));
    }
  }

  /**
   * Whether it still runs. One that has ended and waits for its parent to notice does not, though
   * the system, and PostgreSQL, take it for alive; in a container nobody may ever notice.
   */
  static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && !text(process, "stat").matches("(?s)\\d+ \\(.*\\) Z .*");
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

  private static boolean isOurs(ProcessHandle process, String onItsCommandLine) {
    return commandLine(process).contains(onItsCommandLine);
  }

  private static String commandLine(ProcessHandle process) {
    String arguments = text(process, "cmdline").replace('\0', ' ');
    return arguments.isEmpty() ? process.info().commandLine().orElse("") : arguments;
  }

  private static String text(ProcessHandle process, String name) {
    Path file = Path.of("/proc/" + process.pid() + "/" + name);
    try {
      return Files.isReadable(file) ? Files.readString(file) : "";
    } catch (IOException gone) {
      return "";
    }
  }
}
