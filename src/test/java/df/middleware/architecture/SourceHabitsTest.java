package df.middleware.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that show in the text of the sources. */
class SourceHabitsTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONGEST = 250;
  private static final Pattern WILDCARD =
      Pattern.compile("^import (static )?[\\w.]+\\.\\*;", Pattern.MULTILINE);
  // In two pieces, so that this file does not have one
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b(?!.*#\\d)");
  private static final Pattern PRINT = Pattern.compile("System\\.(out|err)\\b|printStackTrace");

  private final List<Path> main = sources(MAIN);
  private final List<Path> all =
      Stream.of(MAIN, Path.of("src/test/java")).flatMap(it -> sources(it).stream()).toList();

  private static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.toString().endsWith(".java")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Predicate<Path> has(Pattern pattern) {
    return file -> pattern.matcher(text(file)).find();
  }

  @Test
  void there_are_sources() {
    assertThat(main).as("the working directory is the project's").isNotEmpty();
  }

  @Test
  void no_file_is_longer_than_one_can_read() {
    assertThat(all).noneMatch(file -> text(file).lines().count() > LONGEST);
  }

  @Test
  void every_package_says_what_it_is() {
    assertThat(main.stream().map(Path::getParent).distinct())
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  @Test
  void every_package_is_checked_for_nulls() {
    assertThat(main.stream().filter(it -> it.endsWith("package-info.java")))
        .allMatch(has(Pattern.compile("^@NullMarked", Pattern.MULTILINE)));
  }

  @Test
  void imports_name_what_they_import() {
    assertThat(all).noneMatch(has(WILDCARD));
  }

  @Test
  void what_is_left_to_do_has_an_issue() {
    assertThat(all).noneMatch(has(LEFT_OVER));
  }

  @Test
  void only_the_local_run_prints() {
    assertThat(main.stream().filter(it -> !it.startsWith(MAIN.resolve("df/local"))))
        .noneMatch(has(PRINT));
  }
}
