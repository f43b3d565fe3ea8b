package df.middleware.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallNoteTest {
  private static final Optional<Instant> HALF_PAST_SIX =
      Optional.of(Instant.parse("2026-11-20T18:30:00Z"));

  private static Call call(
      Optional<CallDirection> direction, Optional<Instant> startedAt, Optional<Duration> duration) {
    return new Call(
        direction,
        startedAt,
        duration,
        Optional.of("Interested"),
        Optional.of("completed"),
        Optional.empty());
  }

  @Test
  void a_note_says_when_how_long_and_how_it_ended() {
    Call call =
        call(
            Optional.of(CallDirection.OUTBOUND),
            HALF_PAST_SIX,
            Optional.of(Duration.ofSeconds(75)));

    assertThat(CallNote.text(call, "4711"))
        .isEqualTo(
            """
            Call Made on 2026-11-20T18:30:00Z (1m 15s)
            Disposition: Interested
            Status: completed
            ref: aloware-call-4711""");
  }

  @Test
  void a_note_leaves_out_what_nobody_told() {
    Call call =
        new Call(
            Optional.of(CallDirection.INBOUND),
            HALF_PAST_SIX,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(CallNote.text(call, "4711"))
        .isEqualTo("Call Received on 2026-11-20T18:30:00Z\nref: aloware-call-4711");
  }

  @Test
  void a_call_of_which_nothing_is_known_is_still_a_call() {
    Call call = call(Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(CallNote.text(call, "1")).startsWith("Call\nDisposition");
  }

  @ParameterizedTest
  @CsvSource({"0, 0s", "9, 9s", "60, 1m 0s", "75, 1m 15s", "3600, 1h 0m 0s", "93784, 26h 3m 4s"})
  void a_duration_is_told_in_words(long seconds, String words) {
    assertThat(CallNote.inWords(Duration.ofSeconds(seconds))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call Made~ref: aloware-call-4711          | true",
        "Call Made~ref: aloware-call-4711~~        | true",
        "<p>Call</p><p>ref: aloware-call-4711</p>  | true",
        "Call<br />ref: aloware-call-4711          | true",
        "ref: aloware-call-4711~a customer says so | false",
        "Call Made~ref: aloware-call-47110         | false",
        "Call Made~see ref: aloware-call-4711      | false",
      })
  void only_the_last_line_names_the_call(String text, boolean isAbout) {
    assertThat(CallNote.isAbout("4711", text.strip().replace('~', '\n'))).isEqualTo(isAbout);
  }
}
