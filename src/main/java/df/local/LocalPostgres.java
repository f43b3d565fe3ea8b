package df.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The embedded PostgreSQL: a real one, as durable as any, whose data survive the run. */
public final class LocalPostgres implements AutoCloseable {
  private final Path directory;
  private final int port;
  private EmbeddedPostgres server;

  private LocalPostgres(Path directory, int port, EmbeddedPostgres server) {
    this.directory = directory;
    this.port = port;
    this.server = server;
  }

  /** Starts it on any free port. */
  static LocalPostgres start(Path directory) throws IOException {
    return start(directory, Ports.anyFree());
  }

  /** Starts it with its data in that directory; ends what a killed run left there. */
  public static LocalPostgres start(Path directory, int port) throws IOException {
    LeftOverPostgres.end(directory);
    Path complete = completionMark(directory);
    if (!Files.exists(complete)) {
      DataDirectory.delete(directory); // a first start that was killed half-way
    }
    Files.createDirectories(directory);
    EmbeddedPostgres server = launch(directory, port);
    createDatabase(server);
    Files.writeString(complete, "");
    return new LocalPostgres(directory, port, server);
  }

  private static Path completionMark(Path directory) {
    return directory.resolveSibling(directory.getFileName() + ".complete");
  }

  private static EmbeddedPostgres launch(Path directory, int port) throws IOException {
    Path log = directory.resolveSibling("postgres.log");
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .start();
  }

  private static void createDatabase(EmbeddedPostgres server) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'df'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("CREATE DATABASE df ENCODING 'UTF8' TEMPLATE template0");
    } catch (SQLException failure) {
      throw new IOException("The embedded PostgreSQL does not answer: " + failure, failure);
    }
  }

  /**
   * {@code jdbc:postgresql://127.0.0.1:port/df}; its user is {@code postgres}, without a password.
   */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/df";
  }

  /** Starts it again, on its port, when it has died; says whether it had. */
  synchronized boolean restartIfDead() throws IOException {
    if (!Ports.isFree(port)) {
      return false;
    }
    server.close();
    LeftOverPostgres.end(directory);
    server = launch(directory, port);
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
  }
}
