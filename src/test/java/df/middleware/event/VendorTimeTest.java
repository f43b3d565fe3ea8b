package df.middleware.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T14:00:00Z | 2026-11-20T14:00:00Z",
        "2026-11-20T14:00Z | 2026-11-20T14:00:00Z",
        "2026-11-20t14:00:00z | 2026-11-20T14:00:00Z",
        "2026-11-20T14:00:00 | 2026-11-20T14:00:00Z",
        "2026-11-20 14:00:00 | 2026-11-20T14:00:00Z",
        "2026-11-20T16:00:00+02:00 | 2026-11-20T14:00:00Z",
        "2026-11-20T16:00:00+0200 | 2026-11-20T14:00:00Z",
        "2026-11-20T14:00:00.502180Z | 2026-11-20T14:00:00.502180Z",
        "2026-11-20T14:00:00.588+00:00 | 2026-11-20T14:00:00.588Z",
        "1795183200 | 2026-11-20T14:00:00Z",
        "1795183200.5 | 2026-11-20T14:00:00.5Z",
        "1795183200588 | 2026-11-20T14:00:00.588Z",
        "' Fri, 20 Nov 2026 14:00:00 GMT ' | 2026-11-20T14:00:00Z"
      })
  void reads_every_spelling(String text, Instant time) {
    assertThat(VendorTime.parse(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "14:00",
        "2026-13-01T00:00:00Z",
        "0",
        "12",
        "99999999999999999999",
        "999999999999999",
        "+999999999-12-31T23:59:59Z",
        "1969-12-31T23:59:59Z",
        "2026-11-20T14:00:00Zzz"
      })
  void what_is_no_time_is_empty(String text) {
    assertThat(VendorTime.parse(text)).isEmpty();
  }
}
