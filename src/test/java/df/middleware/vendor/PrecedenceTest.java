package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrecedenceTest {
  @Test
  void what_says_nothing_happens_now() {
    assertThat(Precedence.current()).isEqualTo(Precedence.LIVE);
  }

  @Test
  void work_has_the_precedence_that_it_was_given() {
    Precedence seen = Precedence.BACKGROUND.during(() -> Precedence.current());

    assertThat(seen).isEqualTo(Precedence.BACKGROUND);
  }

  @Test
  void work_within_work_gives_back_the_outer_precedence() {
    Precedence after =
        Precedence.BACKGROUND.during(
            () -> {
              Precedence.OPT_OUT.during(() -> {});
              return Precedence.current();
            });

    assertThat(after).isEqualTo(Precedence.BACKGROUND);
  }

  @Test
  void nothing_stays_with_the_thread_when_the_work_fails() {
    Runnable failing =
        () -> {
          throw new IllegalStateException("failed");
        };

    assertThatThrownBy(() -> Precedence.OPT_OUT.during(failing)).hasMessage("failed");
    assertThat(Precedence.current()).isEqualTo(Precedence.LIVE);
  }
}
