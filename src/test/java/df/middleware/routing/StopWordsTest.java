package df.middleware.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
  private static final List<String> STOP =
      List.of(
          "STOP",
          "STOPALL",
          "UNSUBSCRIBE",
          "CANCEL",
          "END",
          "QUIT",
          "OPT-OUT",
          "OPTOUT",
          "REVOKE",
          "OPT OUT",
          "STOP ALL");

  private final StopWords words = new StopWords(STOP, List.of("START", "UNSTOP"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop",
        "Stop",
        " stop ",
        "stop.",
        "STOP!!!",
        "\"stop\"",
        "s t o p",
        "S.T.O.P.",
        "stop\n",
        "\tstop\r\n",
        "\u00A0stop\u00A0",
        "st\u200Bop",
        "\uFEFFstop",
        "stop\u200D",
        "\u2060stop",
        "st\u00ADop",
        "\u202Estop\u202C",
        "\u3164stop",
        "\u2800stop\u2800",
        "\uFF33\uFF34\uFF2F\uFF30",
        "s\u0336t\u0336o\u0336p\u0336",
        "st\u00F3p",
        "\u24C8\u24C9\u24C4\u24C5",
        "stop \uD83D\uDED1",
        "stop\uFE0F",
        "*stop*",
        "stop\u2026",
        "\u00A1stop!",
        "STOP\u0000"
      })
  void stop_in_any_spelling(String body) {
    assertThat(words.stop(body)).contains("STOP");
  }

  @ParameterizedTest
  @CsvSource({
    "Stopall,STOPALL",
    "stop all,STOPALL",
    "Unsubscribe.,UNSUBSCRIBE",
    "cancel,CANCEL",
    "End,END",
    "quit,QUIT",
    "opt-out,OPT-OUT",
    "opt out,OPT-OUT",
    "Opt_Out,OPT-OUT",
    "optout,OPT-OUT",
    "revoke,REVOKE"
  })
  void each_default_word(String body, String keyword) {
    assertThat(words.stop(body)).contains(keyword);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see you this weekend",
        "please stop by at 5",
        "don't stop",
        "stop it",
        "stopped",
        "the end",
        "send",
        "cancelled",
        "can cel it",
        "quite",
        "stop2",
        "2 stop",
        "unstop",
        "start",
        "",
        " ",
        "!!!",
        "\u200B",
        "non-stop",
        "yes",
        "help",
        "stop stop"
      })
  void anything_else_is_a_message(String body) {
    assertThat(words.stop(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"start,START", " Start! ,START", "UNSTOP,UNSTOP", "un-stop,UNSTOP"})
  void words_that_opt_in_again(String body, String keyword) {
    assertThat(words.start(body)).contains(keyword);
  }

  @ParameterizedTest
  @ValueSource(strings = {"let's start", "restart", "yes", "stop", ""})
  void no_opting_in_by_anything_else(String body) {
    assertThat(words.start(body)).isEmpty();
  }

  @Test
  void a_list_of_its_own_replaces_the_words() {
    StopWords own = new StopWords(List.of("ARRÊT", "退订"), List.of());

    assertThat(List.of(own.stop("arrêt !").isPresent(), own.stop("退订").isPresent()))
        .containsOnly(true);
    assertThat(own.stop("STOP")).isEmpty();
  }

  @Test
  void a_word_of_punctuation_alone_matches_nothing() {
    assertThat(new StopWords(List.of("!!!"), List.of()).stop("...")).isEmpty();
  }
}
