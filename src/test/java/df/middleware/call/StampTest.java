package df.middleware.call;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.call.Stamp.Teller;
import df.middleware.testing.Events;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {

  private static Stamp stamp(String updatedAt, Teller teller, int seenAt) {
    return new Stamp(
        Optional.ofNullable(updatedAt).map(it -> Instant.parse("2026-11-20T" + it + "Z")),
        teller,
        Events.NOON.plusSeconds(seenAt));
  }

  @ParameterizedTest
  @CsvSource({
    // the vendor's own time
    "18:30:09, END,       1,   18:30:05, DISPOSAL, 2",
    "18:30:09, START,     1,   18:30:05, DISPOSAL, 2",
    // no time, or the same one: the kind of event
    "18:30:09, DISPOSAL,  1,   18:30:09, END,      2",
    "        , RECORDING, 1,   18:30:09, END,      2",
    "        , DISPOSAL,  1,           , RECORDING,2",
    // what Aloware answers holds over what it sent
    "18:30:01, API,       1,   18:30:09, DISPOSAL, 2",
    // else what came later
    "        , END,       2,           , END,      1",
    "18:30:09, END,       2,   18:30:09, END,      1",
    "18:30:01, API,       2,   18:30:09, API,      1",
  })
  void the_surer_word_holds(
      String updatedAt,
      Teller teller,
      int seenAt,
      String other,
      Teller otherTeller,
      int otherSeen) {
    Stamp surer = stamp(updatedAt, teller, seenAt);
    Stamp weaker = stamp(other, otherTeller, otherSeen);

    assertThat(surer.holdsOver(weaker)).isTrue();
    assertThat(weaker.holdsOver(surer)).isFalse();
  }
}
