package df.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One node of the product as a process of its own, started as the local run starts it. */
public final class NodeProcess implements AutoCloseable {
  private final DataDirectory data;
  private final LocalServer server;
  private final int port;
  private final ProcessHandle process;

  private NodeProcess(DataDirectory data, LocalServer server, int port, ProcessHandle process) {
    this.data = data;
    this.server = server;
    this.port = port;
    this.process = process;
  }

  /** Where a build put the product, and how it is started. */
  public record Build(Path files, Path war, Path configuration) {}

  /** Starts it, without waiting until it is ready; ends what a killed suite left there. */
  public static NodeProcess launch(
      Build build, Path directory, int port, Map<String, String> environment) throws IOException {
    try {
      DataDirectory data = DataDirectory.open(directory);
      LocalServer.endLeftOver(data);
      ServerCommand command =
          new ServerCommand(
              build.files(),
              build.war(),
              build.configuration(),
              data.emptied("tmp"),
              port,
              Optional.empty(),
              false,
              environment);
      LocalServer server = LocalServer.launch(command, data);
      String pid = Files.readString(data.resolve("server.pid")).strip();
      ProcessHandle process =
          ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("ended at once"));
      return new NodeProcess(data, server, port, process);
    } catch (CannotStart reason) {
      throw new IOException(reason);
    }
  }

  /** Waits until the application answers. */
  public void awaitReady() throws IOException, InterruptedException {
    try {
      server.awaitReady(port);
    } catch (CannotStart reason) {
      throw new IOException(reason.getMessage(), reason);
    }
  }

  public ProcessHandle process() {
    return process;
  }

  /** A port of the loopback address that nobody has. */
  public static int freePort() throws IOException {
    return Ports.anyFree();
  }

  @Override
  public void close() throws IOException {
    server.close();
    data.close();
  }
}
