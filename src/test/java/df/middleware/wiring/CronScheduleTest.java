package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * *",
        "17 * * * *",
        "0,30 8-18 * * 1-5",
        "*/5 0 1 1 0",
        "0-30/10,45 23 31 12 7",
        "59 23 31 12 7"
      })
  void takes_lists_ranges_and_steps(String expression) {
    assertThat(CronSchedule.parse(expression)).hasToString(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * 32 * *",
        "* * * 13 *",
        "* * * * 8",
        "*/0 * * * *",
        "5/5 * * * *",
        "30-10 * * * *",
        "1-2-3 * * * *",
        ", * * * *",
        "1, * * * *",
        "-1 * * * *",
        "a * * * *",
        "@hourly",
        "*/5/5 * * * *"
      })
  void refuses_the_rest(String expression) {
    assertThatThrownBy(() -> CronSchedule.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
