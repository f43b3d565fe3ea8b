package df.faults.part;

import df.cluster.BrokerMain;
import df.faults.Poll;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One Artemis of a pair, as {@code server-config/artemis} sets it up, in a process of its own. */
final class OfPair implements Part {
  private final String role;
  private final Path instance;
  private final int port;
  private final int otherPort;
  private volatile Process process;

  /**
   * @param role {@code primary} or {@code backup}
   * @param instance where its configuration is, the store beside it
   */
  OfPair(String role, Path instance, int port, int otherPort) {
    this.role = role;
    this.instance = instance;
    this.port = port;
    this.otherPort = otherPort;
  }

  @Override
  public String name() {
    return role;
  }

  @Override
  public void start() throws IOException {
    long told = times();
    Process started =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()))
            .start();
    process = started;
    Processes.remember(started.pid());
    Poll.until(
        role + " has started", Duration.ofMinutes(2), () -> !started.isAlive() || times() > told);
    if (!started.isAlive()) {
      throw new IOException("it has ended; see " + log());
    }
  }

  private List<String> command() {
    Path etc = instance.resolve("etc");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.add("-Djava.security.auth.login.config=" + etc.resolve("login.config"));
    line.add("-Djava.util.logging.config.file=" + etc.resolve("logging.properties"));
    line.add("-Ddf.name=" + role);
    line.add("-Ddf.data=" + instance.resolve("data"));
    line.add("-Ddf.port=" + port);
    line.addAll(List.of("-Ddf.self.host=127.0.0.1", "-Ddf.other.host=127.0.0.1"));
    line.add("-Ddf.other.port=" + otherPort);
    line.add("-Ddf.pairPassword=between-the-two");
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(BrokerMain.class.getName());
    line.add(etc.resolve("broker.xml").toString());
    line.add(etc.resolve(role + ".properties").toString());
    return line;
  }

  private Path log() {
    return instance.resolve(role + ".log");
  }

  /** How often it has said that it serves, or waits to. */
  private long times() {
    try {
      return Files.readAllLines(log()).stream()
          .filter(line -> line.contains("AMQ221001") || line.contains("AMQ221031"))
          .count();
    } catch (IOException notYet) {
      return 0;
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
      Poll.until(role + " has ended", Duration.ofSeconds(20), () -> !doomed.isAlive());
    }
  }

  @Override
  public void stop() throws InterruptedException {
    Process ending = process;
    if (ending != null) {
      ending.destroy();
      if (!ending.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }
}
