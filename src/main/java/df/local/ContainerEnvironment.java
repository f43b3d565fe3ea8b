package df.local;

import df.middleware.wiring.BrokerAddress;
import df.middleware.wiring.DatabaseAddress;
import df.middleware.wiring.Settings;
import df.middleware.wiring.SettingsReader;
import df.middleware.wiring.WrongSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first step of the image, and of a Payara Server: checks the settings and says, as lines that
 * a shell evaluates, what the server is to have as its environment. One sentence and status 1 where
 * that cannot be.
 */
public final class ContainerEnvironment {
  private ContainerEnvironment() {}

  /**
   * Prints the lines.
   *
   * @param arguments the directory of the resource adapters; {@code domain} for a Payara Server
   */
  public static void main(String[] arguments) {
    try {
      boolean forDomain = arguments.length > 1 && arguments[1].equals("domain");
      ServerEnvironment environment =
          new ServerEnvironment(LocalRun::setting, Path.of(arguments[0]));
      derive(forDomain ? environment.forDomain() : environment, LocalRun::setting)
          .forEach(ContainerEnvironment::export);
    } catch (WrongSettings wrong) {
      wrong.sentences().forEach(Console::complain);
      System.exit(1);
    } catch (CannotStart reason) {
      Console.complain(String.valueOf(reason.getMessage()));
      System.exit(1);
    }
  }

  private static Map<String, String> derive(
      ServerEnvironment environment, Function<String, Optional<String>> lookup) throws CannotStart {
    Settings settings = SettingsReader.read(lookup);
    DatabaseAddress database = settings.database().orElseThrow(() -> missing("DATABASE_URL"));
    BrokerAddress broker = settings.broker().orElseThrow(() -> missing("ARTEMIS_URL"));
    return environment
        .listeningOn(lookup.apply("DF_HTTP_ADDRESS").orElse("0.0.0.0"))
        .with(database)
        .with(broker)
        .values();
  }

  private static CannotStart missing(String variable) {
    return new CannotStart(
        variable + " is not set; a container brings no database and no broker of its own.");
  }

  private static void export(String name, String value) {
    Console.say("export " + name + "='" + value.replace("'", "'\\''") + "'");
  }
}
