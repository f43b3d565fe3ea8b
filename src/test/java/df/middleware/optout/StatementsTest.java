package df.middleware.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry's rules, each line a little history: who, what, when it happened. */
class StatementsTest {
  private static final Instant EIGHT = Instant.parse("2026-11-20T08:00:00Z");

  /** {@code stop@3}: the person's, at three minutes past; {@code ghl+}: on, {@code ghl-}: off. */
  static Statement statement(String word, int place) {
    String[] parts = word.split("@");
    Instant learnt = EIGHT.plusSeconds(3600 + place);
    Instant at = parts.length > 1 ? EIGHT.plusSeconds(60L * Long.parseLong(parts[1])) : learnt;
    return switch (parts[0]) {
      case "stop" -> new Statement(OptOutSource.TEXTING, true, at, learnt, "STOP");
      case "start" -> new Statement(OptOutSource.TEXTING, false, at, learnt, "START");
      default ->
          new Statement(
              OptOutSource.ofWireName(parts[0].substring(0, parts[0].length() - 1)),
              parts[0].endsWith("+"),
              at,
              learnt,
              "switch");
    };
  }

  static Statements after(List<String> history) {
    Statements all = Statements.of(List.of());
    for (int i = 0; i < history.size(); i++) {
      all = all.hearing(statement(history.get(i), i));
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource({
    "stop@1, out, TEXTING",
    "start@1, in, TEXTING",
    "stop@1 start@2, in, TEXTING",
    "start@2 stop@1, in, TEXTING",
    "stop@2 start@1, out, TEXTING",
    "start@1 stop@2, out, TEXTING",
    "stop@1 start@1, out, TEXTING",
    "start@1 stop@1, out, TEXTING",
    "stop@1 start@2 stop@3, out, TEXTING",
    "stop@3 start@2 stop@1, out, TEXTING",
    "ghl+@1, out, GHL",
    "ghl+@1 ghl-@2, in, GHL",
    "stop@1 ghl+@2 ghl-@3, out, TEXTING",
    "stop@1 ghl-@2, out, TEXTING",
    "stop@1 aloware-@2, out, TEXTING",
    "ghl+@1 aloware+@1 ghl-@2, out, ALOWARE",
    "stop@1 ghl+@2 start@3, in, TEXTING",
    "stop@1 start@2 ghl+@3, out, GHL",
    "start@3 ghl+@1, in, TEXTING",
    "stop@1 start@2 ghl-@3, in, TEXTING",
    "ghl+@1 start@2 ghl+@3, in, TEXTING",
    "stop@1 admin-, in, ADMIN",
    "ghl+@1 admin-, in, ADMIN",
    "admin+, out, ADMIN",
    "stop@1 admin- stop@1, out, TEXTING",
    "stop@2 admin- stop@1, out, TEXTING",
    "stop@1 admin- ghl+@2, out, GHL",
    "ghl+@1 admin- ghl+@2, in, ADMIN",
    "admin+ admin-, in, ADMIN",
    "ghl-@2 ghl+@1, in, GHL",
    "ghl+@1 ghl-@1, out, GHL",
  })
  void what_follows(String history, String status, OptOutSource source) {
    Statement deciding = after(List.of(history.split(" "))).deciding().orElseThrow();

    assertThat(deciding.blocks() ? "out" : "in").isEqualTo(status);
    assertThat(deciding.source()).isEqualTo(source);
  }
}
