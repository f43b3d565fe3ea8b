package df.faults.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process that the suite started, so that none is left however it ends. */
final class Processes {
  private static final Set<ProcessHandle> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Processes::endAll, "end"));
  }

  private Processes() {}

  static ProcessHandle remember(long pid) throws IOException {
    ProcessHandle process =
        ProcessHandle.of(pid).orElseThrow(() -> new IOException("it has ended at once"));
    STARTED.add(process);
    return process;
  }

  private static void endAll() {
    for (ProcessHandle process : STARTED) {
      if (isRunning(process)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  /** One that has ended and waits for its parent to notice does not run. */
  static boolean isRunning(ProcessHandle process) {
    Path stat = Path.of("/proc/" + process.pid() + "/stat");
    try {
      boolean defunct =
          Files.isReadable(stat) && Files.readString(stat).matches("(?s)\\d+ \\(.*\\) Z .*");
      return process.isAlive() && !defunct;
    } catch (IOException gone) {
      return false;
    }
  }

  /** {@code STOP}: it sleeps; {@code CONT}: it goes on. */
  static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException failure) {
      throw new IllegalStateException("no signals here", failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
