package df.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.wiring.WrongSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFilesTest {
  @TempDir Path directory;

  private static Optional<String> read(String name, Map<String, String> settings) {
    return SettingFiles.or(it -> Optional.ofNullable(settings.get(it))).apply(name);
  }

  private String file(String text) throws Exception {
    return Files.writeString(directory.resolve("secret"), text).toString();
  }

  @Test
  void a_value_is_in_the_file_that_is_named() throws Exception {
    assertThat(read("KEY", Map.of("KEY_FILE", file("of two\nlines\n")))).contains("of two\nlines");
  }

  @Test
  void the_setting_itself_comes_first() throws Exception {
    assertThat(read("KEY", Map.of("KEY", "here", "KEY_FILE", file("there")))).contains("here");
  }

  @Test
  void an_empty_file_is_no_value() throws Exception {
    assertThat(read("KEY", Map.of("KEY_FILE", file("\n")))).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> read("KEY", Map.of("KEY_FILE", directory + "/none")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("KEY_FILE is \"" + directory + "/none\"");
  }
}
