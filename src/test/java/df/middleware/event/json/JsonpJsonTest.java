package df.middleware.event.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonpJsonTest {
  private final JsonpJson json = new JsonpJson();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1} x",
        "{\"a\":1}{\"b\":2}",
        "1 2",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "01",
        "{\"a\":01}",
        "-",
        "1.",
        ".5",
        "+1",
        "1e",
        "NaN",
        "Infinity",
        "{\"a\":NaN}",
        "nul",
        "tru",
        "True",
        "nullx",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\u0000\"}",
        "{\"a\":\"\t\"}",
        "{\"a\u0001\":1}",
        "\"\\x\"",
        "\"\\u12\"",
        "\"open",
        "\u0000{}",
        "{}\u0000",
        "/* no */ {}",
        "{} // no",
        "\uFEFF",
        "\uFEFF\uFEFF{}",
        "hello",
        "<html></html>"
      })
  void refuses_what_is_not_one_json_value(String text) {
    assertThatExceptionOfType(NotJson.class).isThrownBy(() -> json.read(text));
    assertThatExceptionOfType(NotJson.class).isThrownBy(() -> json.read(text.getBytes(UTF_8)));
  }

  @Test
  void refuses_broken_utf_8() {
    byte[] latin1 = "{\"name\":\"Zoë\"}".getBytes(ISO_8859_1);
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0x80, '"'};
    byte[] cutOff = {'"', (byte) 0xE2, (byte) 0x82};
    for (byte[] bytes : List.of(latin1, surrogate, overlong, cutOff)) {
      assertThatExceptionOfType(NotJson.class).isThrownBy(() -> json.read(bytes));
    }
  }

  @Test
  void refuses_utf_16() {
    byte[] bytes = "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertThatExceptionOfType(NotJson.class).isThrownBy(() -> json.read(bytes));
  }

  @Test
  void tolerates_a_byte_order_mark() throws NotJson {
    assertThat(json.read("\uFEFF{\"a\":1}".getBytes(UTF_8)).number("a")).contains(1L);
  }

  @Test
  void reads_the_six_kinds_of_value() throws NotJson {
    Payload payload =
        json.read(" {\"s\":\"x\",\"n\":-1.50,\"t\":true,\"f\":false,\"z\":null,\"a\":[{}]} ");
    Map<String, Object> expected = new HashMap<>();
    expected.put("s", "x");
    expected.put("n", new BigDecimal("-1.50"));
    expected.put("t", true);
    expected.put("f", false);
    expected.put("z", null);
    expected.put("a", List.of(Map.of()));
    assertThat(payload.tree()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "1", "true", "null", "[]", "{}", "[[],[]]"})
  void reads_any_kind_of_value_at_the_top(String text) throws NotJson {
    assertThat(json.write(json.read(text))).isEqualTo(text);
  }

  @Test
  void the_last_of_duplicate_keys_holds() throws NotJson {
    assertThat(json.write(json.read("{\"a\":1,\"b\":2,\"a\":{\"c\":3}}")))
        .isEqualTo("{\"a\":{\"c\":3},\"b\":2}");
  }

  @Test
  void reads_512_levels() throws NotJson {
    String text = "[".repeat(512) + "]".repeat(512);
    assertThat(json.write(json.read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {513, 1_000, 1_001, 500_000})
  void refuses_absurd_nesting(int depth) {
    assertThatExceptionOfType(NotJson.class)
        .isThrownBy(() -> json.read("[".repeat(depth) + "]".repeat(depth)))
        .withMessageContaining("512");
    assertThatExceptionOfType(NotJson.class).isThrownBy(() -> json.read("{\"a\":".repeat(depth)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "-1E+99999999999999999999",
        "1e131071",
        "1e-16383",
        "1e500"
      })
  void keeps_a_number_of_absurd_size_as_its_text(String number) throws NotJson {
    Payload payload = json.read("{\"n\":" + number + "}");
    assertThat(json.write(payload)).isEqualTo("{\"n\":\"" + number + "\"}");
  }

  @Test
  void keeps_a_number_of_900_000_digits_as_its_text() throws NotJson {
    String digits = "7".repeat(900_000);
    assertThat(json.read("[" + digits + "]").items().get(0).asText()).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e308", "2.2250738585072014E-308", "0.1", "12345678901234567890", "-0.0"})
  void keeps_ordinary_numbers_exactly(String number) throws NotJson {
    assertThat(json.read(number).tree()).isEqualTo(new BigDecimal(number));
  }

  @Test
  void writes_what_jsonb_cannot_hold_as_the_replacement_character() throws NotJson {
    Payload payload = json.read("{\"a\\u0000\":\"\\ud800x\\u0000\",\"ok\":\"\\ud83d\\ude00\"}");
    assertThat(json.write(payload))
        .isEqualTo("{\"a\uFFFD\":\"\uFFFDx\uFFFD\",\"ok\":\"\uD83D\uDE00\"}");
  }

  @Test
  void writes_numbers_that_numeric_cannot_hold_as_strings() {
    assertThat(json.write(Payload.of(List.of(new BigDecimal("1E+200000")))))
        .isEqualTo("[\"1E+200000\"]");
  }

  @Test
  void writes_control_characters_escaped() throws NotJson {
    assertThat(json.write(json.read("\"\\n\\u0001\\\"\\\\\""))).isEqualTo("\"\\n\\u0001\\\"\\\\\"");
  }

  @Test
  void the_reason_quotes_nothing_of_the_body() {
    assertThatExceptionOfType(NotJson.class)
        .isThrownBy(() -> json.read("{\"phone\":+12025550142}"))
        .withMessage("the body is not JSON")
        .withNoCause();
  }
}
