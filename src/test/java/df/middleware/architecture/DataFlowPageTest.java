package df.middleware.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import df.middleware.routing.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/data-flow.md} names what is there, and leaves out no flow and no outcome. */
class DataFlowPageTest {
  private static final Path PAGE = Path.of("src/docs/data-flow.md");

  /** In code font, with a capital first and a small letter second: a class, qualified or not. */
  private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z][A-Za-z0-9]*)`");

  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

  private static final Set<String> MAIN = classesOf("src/main/java");
  private static final Set<String> TESTS =
      classesOf("src/test/java").stream()
          .filter(it -> it.endsWith("Test") || it.endsWith("IT"))
          .collect(Collectors.toSet());

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException absent) {
      throw new AssertionError(absent);
    }
  }

  private static Set<String> classesOf(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".java"))
          .map(it -> it.substring(0, it.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException absent) {
      throw new AssertionError(absent);
    }
  }

  private static List<String> classesIn(String text) {
    return all(CLASS, text);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult it) -> it.group(1)).toList();
  }

  /** The lines of the tables, without their heads. */
  private List<String> rows() {
    List<String> lines = page.lines().filter(it -> it.startsWith("|")).toList();
    return Stream.iterate(0, it -> it < lines.size(), it -> it + 1)
        .filter(it -> !isRuler(lines.get(it)))
        .filter(it -> it + 1 == lines.size() || !isRuler(lines.get(it + 1)))
        .map(lines::get)
        .toList();
  }

  private static boolean isRuler(String line) {
    return line.startsWith("|---");
  }

  @Test
  void every_class_and_test_that_it_names_is_there() {
    assertThat(classesIn(page))
        .isNotEmpty()
        .allMatch(it -> MAIN.contains(it) || TESTS.contains(it), "a class of the source tree");
  }

  @Test
  void every_row_has_a_class_and_a_test() {
    assertThat(rows())
        .hasSizeGreaterThan(50)
        .allMatch(row -> classesIn(row).stream().anyMatch(MAIN::contains), "names a class")
        .allMatch(row -> classesIn(row).stream().anyMatch(TESTS::contains), "names a test");
  }

  @Test
  void every_flow_is_in_it() {
    assertThat(page).contains(Arrays.stream(Flow.values()).map(it -> "`" + it + "`").toList());
  }

  @Test
  void every_outcome_is_in_it() {
    assertThat(page)
        .contains(Arrays.stream(Outcome.values()).map(it -> "`" + it.wireName() + "`").toList());
  }

  @Test
  void every_link_leads_somewhere() {
    assertThat(all(LINK, page))
        .isNotEmpty()
        .allMatch(it -> Files.exists(PAGE.resolveSibling(it)), "is there");
  }
}
