package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "17 * * * *, 2026-11-20T18:17:00Z, true",
    "17 * * * *, 2026-11-20T18:18:00Z, false",
    "*/15 * * * *, 2026-11-20T18:45:00Z, true",
    "*/15 * * * *, 2026-11-20T18:50:00Z, false",
    "0 2-4 * * *, 2026-11-20T03:00:00Z, true",
    "0 2-4 * * *, 2026-11-20T05:00:00Z, false",
    "10-40/10 * * * *, 2026-11-20T05:30:00Z, true",
    "10-40/10 * * * *, 2026-11-20T05:35:00Z, false",
    "0 0 1 * *, 2026-12-01T00:00:00Z, true",
    "0 0 */2 * *, 2026-12-03T00:00:00Z, true",
    "0 0 */2 * *, 2026-12-04T00:00:00Z, false",
    "0 0 * * 0, 2026-11-22T00:00:00Z, true",
    "0 0 * * 7, 2026-11-22T00:00:00Z, true",
    "0 0 * * 1-5, 2026-11-22T00:00:00Z, false",
    "0 0 13 * 5, 2026-11-13T00:00:00Z, true",
    "0 0 13 * 5, 2026-11-20T00:00:00Z, true",
    "0 0 13 * 5, 2026-11-21T00:00:00Z, false",
    "0 0 * 11 *, 2026-12-01T00:00:00Z, false"
  })
  void names_the_minutes_that_cron_names(String expression, Instant time, boolean isDue) {
    assertThat(CronSchedule.parse(expression).isDue(time)).isEqualTo(isDue);
  }
}
