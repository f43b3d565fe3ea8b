package df.middleware.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who says that they act. */
class ActorTest {
  private static Optional<String> named(String header) {
    return Actor.of(Optional.of(header), Optional.of("127.0.0.1")).name();
  }

  @Test
  void a_name_is_taken_as_given() {
    assertThat(named("Jane Doe, night shift")).contains("Jane Doe, night shift");
  }

  @Test
  void lines_and_controls_become_blanks() {
    assertThat(named(" jane\r\nroot\u0000\u202e ")).contains("jane root");
  }

  @Test
  void a_long_name_is_cut_between_two_characters() {
    assertThat(named("\ud83d\udc26".repeat(101))).contains("\ud83d\udc26".repeat(100));
  }

  @Test
  void a_blank_name_is_none() {
    assertThat(named(" \t ")).isEmpty();
  }

  @Test
  void nobody_acts_on_a_thread_unless_said_so() {
    assertThat(Actor.current().name()).isEmpty();
    assertThat(Actor.current().remoteAddress()).isEmpty();
  }
}
