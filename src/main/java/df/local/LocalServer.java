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
import java.util.concurrent.TimeUnit;

/** Payara Micro as a child process, with the application and its adapter deployed. */
final class LocalServer implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final String BOOTED = "Payara Micro URLs";
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

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
    int status = 0;
    while (status != OK) {
      boolean booted = hasBooted();
      status = status(port);
      boolean withoutApplication = booted && status == NOT_FOUND;
      if (!process.isAlive() || withoutApplication || Instant.now().isAfter(limit)) {
        throw new CannotStart("The server does not start: " + reason());
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  /** Of the application's own address; 0 while nobody answers there. */
  private static int status(int port) throws InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + port + "/api/health");
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  /** A server whose application failed stays, and answers 404 or 503 for ever. */
  private boolean hasBooted() throws IOException {
    return Files.readString(log).contains(BOOTED);
  }

  private String reason() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains("SEVERE") || line.contains("ERROR"))
        .map(line -> line.strip().replaceFirst("^\\S+ \\w+ ", ""))
        .findFirst()
        .map(line -> line + " (more in " + log + ")")
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
