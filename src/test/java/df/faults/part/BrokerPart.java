package df.faults.part;

import df.broker.BrokerMain;
import df.faults.Poll;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Artemis as a process of its own, always on the same port and the same journal. */
final class BrokerPart implements Part {
  private final Path directory;
  private final int port;
  private volatile Process process;

  BrokerPart(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(directory);
    Path log = directory.resolveSibling("broker.log");
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                directory.resolve("broker").toString(),
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    Processes.remember(started.pid());
    Poll.until(
        "the broker listens",
        Duration.ofSeconds(90),
        () -> !started.isAlive() || isListening(port));
    if (!started.isAlive()) {
      throw new IOException("it has ended; see " + log);
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public void kill() {
    Process doomed = process;
    if (doomed != null) {
      doomed.destroyForcibly();
      Poll.until("the broker has ended", Duration.ofSeconds(20), () -> !doomed.isAlive());
    }
  }

  /** The end of its input tells it to stop. */
  @Override
  public void stop() throws IOException, InterruptedException {
    Process ending = process;
    if (ending != null) {
      ending.getOutputStream().close();
      if (!ending.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }
}
