package df.middleware.wiring;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables as an environment holds them, and what comes of reading them. */
final class Variables {
  private final Map<String, String> values = new HashMap<>();

  static Variables with(String... namesAndValues) {
    Variables variables = new Variables();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }

  Settings read() {
    return SettingsReader.read(name -> Optional.ofNullable(values.get(name)));
  }

  List<String> sentences() {
    WrongSettings wrong = catchThrowableOfType(this::read, WrongSettings.class);
    return wrong == null ? List.of() : wrong.sentences();
  }
}
