package df.faults.part;

import df.faults.Poll;
import df.local.NodeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One node of the product. */
final class NodePart implements Part {
  private final String name;
  private final NodeProcess.Build build;
  private final Path directory;
  private final int port;
  private final Map<String, String> settings;
  private final BooleanSupplier databaseIsReady;
  private volatile NodeProcess node;

  NodePart(
      String name,
      NodeProcess.Build build,
      Path directory,
      int port,
      Map<String, String> settings,
      BooleanSupplier databaseIsReady) {
    this.name = name;
    this.build = build;
    this.directory = directory;
    this.port = port;
    this.settings = settings;
    this.databaseIsReady = databaseIsReady;
  }

  @Override
  public String name() {
    return name;
  }

  ProcessHandle process() {
    return node.process();
  }

  /**
   * As a service that is started after its database: without one an application is not deployed.
   */
  @Override
  public void start() throws IOException, InterruptedException {
    Poll.until("there is a database", Duration.ofMinutes(2), databaseIsReady);
    if (node != null) {
      node.close();
    }
    NodeProcess started = NodeProcess.launch(build, directory, port, settings);
    node = started;
    Processes.remember(started.process().pid());
    started.awaitReady();
  }

  @Override
  public boolean isRunning() {
    return node != null && Processes.isRunning(node.process());
  }

  @Override
  public void kill() {
    if (node != null) {
      ProcessHandle doomed = node.process();
      doomed.destroyForcibly();
      Poll.until(name + " has ended", Duration.ofSeconds(20), () -> !Processes.isRunning(doomed));
    }
  }

  @Override
  public void stop() throws IOException {
    if (node != null) {
      node.close();
    }
  }
}
