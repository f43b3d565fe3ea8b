package df.middleware.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.problem.BadParameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final UUID ID = UUID.fromString("0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10");
  private static final Instant TIME = Instant.parse("2026-11-20T18:30:00.123456Z");

  private static String encoded(String plain) {
    return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_was_written_is_read_again() {
    Cursor cursor = Cursor.at("events", TIME, ID);

    assertThat(Cursor.parse("events", cursor.text())).isEqualTo(cursor);
  }

  @Test
  void a_time_keeps_its_microseconds() {
    assertThat(Cursor.at("events", TIME, ID).time()).isEqualTo(TIME);
  }

  @Test
  void its_text_needs_no_encoding_in_an_address() {
    assertThat(Cursor.at("events", TIME, ID).text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void another_list_does_not_take_it() {
    String text = Cursor.at("events", TIME, ID).text();

    assertThatThrownBy(() -> Cursor.parse("mappings", text)).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events:1:",
        "events:1:no-id",
        "events::0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10",
        "events:-1:0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10",
        "events:999999999999999999:0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10",
        "events:99999999999999999999:0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10",
        "events:1:------------------------------------",
        "events:1:0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10:x",
        ""
      })
  void a_forged_one_is_refused(String plain) {
    assertThatThrownBy(() -> Cursor.parse("events", encoded(plain)))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "abc", "🙂", "ZXZlbnRz"})
  void a_broken_one_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.parse("events", text)).isInstanceOf(BadParameter.class);
  }
}
