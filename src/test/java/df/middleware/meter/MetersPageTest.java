package df.middleware.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the meters says what the code measures; {@code -Dmeters.write=true} writes it. */
class MetersPageTest {
  private static final Path PAGE = Path.of("src/docs/metrics.md");
  private static final String HEAD = "| meter | kind | tags | meaning |\n|---|---|---|---|\n";

  private static String table() {
    return HEAD
        + Arrays.stream(Meter.values()).map(MetersPageTest::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Meter meter) {
    String tags = meter.tags().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    String kind = meter.kind() == Meter.Kind.TIMER ? "timer, seconds" : "gauge";
    return "| `%s` | %s | %s | %s |".formatted(meter.wireName(), kind, tags, meter.meaning());
  }

  @Test
  void the_page_lists_every_meter() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("meters.write")) {
      int start = page.indexOf(HEAD);
      int end = page.indexOf("\n\n", start) + 1;
      page = page.substring(0, start) + table() + page.substring(end);
      Files.writeString(PAGE, page);
    }

    assertThat(page).contains(table());
  }

  @Test
  void names_and_tags_are_plain_words() {
    assertThat(Meter.values())
        .allSatisfy(
            meter -> {
              assertThat(meter.wireName()).matches("df(\\.[a-z]+)+");
              assertThat(meter.tags()).allMatch(it -> it.matches("[a-z]+"));
              assertThat(meter.meaning()).doesNotContain("\n", "|");
            });
  }
}
