package df.local;

import df.middleware.wiring.WrongSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings whose value is in a file that {@code NAME_FILE} names, as orchestrators hand over
 * secrets; a value of the setting itself comes first.
 */
final class SettingFiles {
  private SettingFiles() {}

  static Function<String, Optional<String>> or(Function<String, Optional<String>> settings) {
    return name -> settings.apply(name).or(() -> inFile(name + "_FILE", settings));
  }

  private static Optional<String> inFile(String name, Function<String, Optional<String>> settings) {
    return settings.apply(name).map(file -> read(name, file)).filter(text -> !text.isEmpty());
  }

  /** Without the line's end that editors put there. */
  private static String read(String name, String file) {
    try {
      return Files.readString(Path.of(file)).replaceFirst("\\r?\\n\\z", "");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new WrongSettings(
          List.of(name + " is \"" + file + "\"; allowed are files that can be read."));
    }
  }
}
