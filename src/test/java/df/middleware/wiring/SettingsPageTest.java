package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code src/docs/settings.md} is written from {@link SettingKey}: see the page's end for how. */
class SettingsPageTest {
  private static final Path PAGE = Path.of("src/docs/settings.md");

  @Test
  void the_page_says_what_the_code_does() throws IOException {
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page());
  }

  private static String page() {
    return """
        # Settings

        Variables of the environment. Through MicroProfile Config, system properties and whatever
        else the server reads work too. An empty value is the same as none. All are read and checked
        at start; a wrong one stops it with one sentence that names the variable, the value (never a
        secret's) and what is allowed.

        A secret that is not set closes its door: it never opens it. Beside each secret `X` stands
        `X_PREVIOUS`, its value from before the last change, so that both hold while it is rotated.
        `X_PREVIOUS` without `X` is refused.

        | variable | default | meaning | allowed |
        |---|---|---|---|
        %s

        ## What goes with what

        - `ALOWARE_WEBHOOK_BASIC_USER` and `ALOWARE_WEBHOOK_BASIC_PASS`: both or none.
        - `ALERT_WEBHOOK_URL` needs `ALERT_WEBHOOK_SECRET`.
        - `TEXTING_PROVIDER` other than `generic` needs `TEXTING_SIGNING_KEY`; `twilio`, `signalwire`
          and `plivo` also `PUBLIC_BASE_URL`.
        - No word is in both `OPTOUT_STOP_KEYWORDS` and `OPTOUT_START_KEYWORDS`.
        - In `DATABASE_URL`, characters of user and password that have a meaning in addresses are
          written as percent codes; user and password in it hold before those beside it.
        - A PEM key may be on one line, with `\\n` for its line ends.

        This page is written by `mvn test -Dtest=SettingsPageTest -Dsettings.write=true`, from the
        table in `wiring/SettingKey.java`; the build fails when they differ.
        """
        .formatted(
            Arrays.stream(SettingKey.values())
                .map(SettingsPageTest::row)
                .collect(Collectors.joining("\n")));
  }

  private static String row(SettingKey key) {
    String previous = key.previous().map(it -> ", `" + it + "`").orElse("");
    return "| `%s`%s | %s | %s | %s |"
        .formatted(key, previous, fallback(key), key.meaning(), key.allowed());
  }

  private static String fallback(SettingKey key) {
    boolean published = key.meaning().endsWith("published key");
    return published ? "that key" : key.fallback().map(it -> "`" + it + "`").orElse("none");
  }
}
