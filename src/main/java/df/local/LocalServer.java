package df.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara Micro as a child process, with the application and its adapter deployed. */
final class LocalServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final List<String> FAILURES =
      List.of("Exception while deploying", "Error occurred during deployment", "Deployment failed");

  private final Process process;
  private final Path log;

  private LocalServer(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static LocalServer launch(ServerCommand command, DataDirectory data) throws IOException {
    Path log = data.resolve("server.log");
    if (Files.exists(log)) {
      Files.move(log, data.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    builder.environment().putAll(command.environment());
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.start();
    Files.writeString(data.resolve("server.pid"), process.pid() + "\n");
    return new LocalServer(process, log);
  }

  static void endLeftOver(DataDirectory data) throws IOException {
    LeftOver.end(data.resolve("server.pid"), "payara-micro");
  }

  /** Waits until the application answers. */
  void awaitReady(int port) throws CannotStart, IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!answers(port)) {
      if (!process.isAlive() || deploymentFailed() || Instant.now().isAfter(limit)) {
        throw new CannotStart("The server does not start: " + reason());
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean answers(int port) throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("database");
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean deploymentFailed() throws IOException {
    String text = Files.readString(log);
    return FAILURES.stream().anyMatch(text::contains);
  }

  private String reason() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> FAILURES.stream().anyMatch(line::contains) || line.contains("SEVERE"))
        .findFirst()
        .map(line -> line.strip() + " (more in " + log + ")")
        .orElse("see " + log);
  }

  /** Waits that long at most; whether it has ended. */
  boolean awaitFor(long time, TimeUnit unit) throws InterruptedException {
    return process.waitFor(time, unit);
  }

  @Override
  public void close() {
    LeftOver.end(process.toHandle());
  }
}
