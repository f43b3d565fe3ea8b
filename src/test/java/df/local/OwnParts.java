package df.local;

import df.middleware.wiring.Settings;
import df.middleware.wiring.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a node's environment is when its settings name a database and a broker of one's own. */
public final class OwnParts {
  private OwnParts() {}

  /** As the local run and the image derive it. */
  public static Map<String, String> environment(Map<String, String> settings, Path adapters) {
    Function<String, Optional<String>> lookup = name -> Optional.ofNullable(settings.get(name));
    Settings read = SettingsReader.read(lookup);
    return new ServerEnvironment(lookup, adapters.toAbsolutePath())
        .listeningOn("127.0.0.1")
        .with(read.database().orElseThrow())
        .with(read.broker().orElseThrow())
        .values();
  }
}
