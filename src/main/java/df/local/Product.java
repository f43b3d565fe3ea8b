package df.local;

import df.middleware.access.Secrets;
import df.middleware.wiring.DatabaseAddress;
import df.middleware.wiring.Settings;
import df.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parts of the product on this machine, in the order in which they start. */
final class Product {
  private static final int OLDEST_JDK = 17;

  private static final Duration PULSE = Duration.ofSeconds(2);

  private final Settings settings;
  private final Path files;
  private final Path war;
  private final Path configuration;
  private @Nullable LocalPostgres postgres;
  private @Nullable LocalServer server;

  Product(Settings settings, Path files, Path war, Path configuration) {
    this.settings = settings;
    this.files = files;
    this.war = war;
    this.configuration = configuration;
  }

  void start(Consumer<AutoCloseable> keep) throws CannotStart, IOException, InterruptedException {
    requireJdk();
    Path directory =
        settings.localRun().dataDirectory().orElse(files.resolveSibling("run")).toAbsolutePath();
    DataDirectory data = DataDirectory.open(directory);
    keep.accept(data);
    LocalServer.endLeftOver(data);
    int port = settings.localRun().port();
    requireFree(port, "PORT");
    if (settings.localRun().jmxPort().isPresent()) {
      requireFree(settings.localRun().jmxPort().get(), "JMX_PORT");
    }
    Console.say("DF Middleware starts, with its data in " + directory);
    DemoSecrets demo = DemoSecrets.in(data);
    RunEnvironment environment = new RunEnvironment(LocalRun::setting, demo);
    Optional<Sandbox> sandbox = LocalSandbox.start(environment, demo, data, port);
    sandbox.ifPresent(keep);
    DatabaseAddress database = database(data, keep);
    server = LocalServer.launch(command(environment, database, data), data);
    keep.accept(server);
    server.awaitReady(port);
    Banner.show(environment, port, sandbox);
  }

  private static void requireJdk() throws CannotStart {
    int version = Runtime.version().feature();
    if (version < OLDEST_JDK) {
      throw new CannotStart(
          "This is JDK " + version + "; DF Middleware needs 17 or newer. Set JAVA_HOME.");
    }
  }

  private static void requireFree(int port, String variable) throws CannotStart {
    if (!Ports.isFree(port)) {
      throw new CannotStart(
          variable
              + " "
              + port
              + " is taken by another program; name a free one, "
              + variable
              + "=…");
    }
  }

  private DatabaseAddress database(DataDirectory data, Consumer<AutoCloseable> keep)
      throws IOException {
    if (settings.database().isPresent()) {
      Console.say("  PostgreSQL   yours, by DATABASE_URL");
      return settings.database().get();
    }
    Console.say("  PostgreSQL   embedded, starting …");
    LocalPostgres started = LocalPostgres.start(data.resolve("postgres"));
    postgres = started;
    keep.accept(started);
    return new DatabaseAddress(started.jdbcUrl(), Optional.of("postgres"), Secrets.none());
  }

  private ServerCommand command(RunEnvironment run, DatabaseAddress database, DataDirectory data)
      throws IOException {
    Console.say(
        "  Artemis      "
            + (settings.broker().isPresent() ? "yours, by ARTEMIS_URL" : "embedded in the server"));
    Console.say("  Payara Micro starting …");
    ServerEnvironment environment =
        new ServerEnvironment(run::value, files).listeningOn("127.0.0.1").with(database);
    settings
        .broker()
        .ifPresentOrElse(
            environment::with, () -> environment.withEmbeddedBroker(data.resolve("broker")));
    return new ServerCommand(
        files,
        war,
        configuration,
        data.emptied("tmp"),
        settings.localRun().port(),
        settings.localRun().jmxPort(),
        settings.broker().isEmpty(),
        environment.values());
  }

  /** Waits for the server's end, and brings the embedded database back when it dies. */
  int await(BooleanSupplier ending) throws InterruptedException {
    LocalServer running = Objects.requireNonNull(server);
    while (!running.awaitFor(PULSE.toMillis(), TimeUnit.MILLISECONDS)) {
      if (!ending.getAsBoolean()) {
        revive();
      }
    }
    if (!ending.getAsBoolean()) {
      Console.complain("The server has ended; see server.log in the data directory.");
    }
    return 1;
  }

  private void revive() {
    LocalPostgres database = postgres;
    try {
      if (database != null && database.restartIfDead()) {
        Console.complain("PostgreSQL had ended; it runs again.");
      }
    } catch (IOException | RuntimeException notYet) {
      Console.complain("PostgreSQL does not come back: " + notYet);
    }
  }
}
