package df.middleware.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonpJsonPropertiesTest {
  private final JsonpJson json = new JsonpJson();

  @Property(tries = 2000)
  void any_text_is_refused_or_can_be_written_and_read_again(@ForAll("almostJson") String text)
      throws NotJson {
    Payload first;
    try {
      first = json.read(text);
    } catch (NotJson refused) {
      return;
    }
    String written = json.write(first);
    assertThat(json.write(json.read(written))).isEqualTo(written);
    assertThat(written).doesNotContain("\u0000", "\\u0000");
  }

  @Property(tries = 1000)
  void any_bytes_are_refused_or_can_be_written_and_read_again(@ForAll byte[] bytes) throws NotJson {
    any_text_is_refused_or_can_be_written_and_read_again(
        new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 500)
  void what_is_written_reads_as_the_same_tree(@ForAll("trees") Object tree) throws NotJson {
    assertThat(json.read(json.write(Payload.of(tree))).tree()).isEqualTo(tree);
  }

  @Provide
  Arbitrary<String> almostJson() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"a\":",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"",
            "0",
            "1",
            "-",
            ".5",
            "e9",
            "e99999",
            "1e700",
            "true",
            "null",
            " ",
            "\n",
            "\u0000",
            "\\",
            "\uD800",
            "{\"a\":[",
            "]}",
            "{\"b\\u0000\":1}");
    return pieces.list().ofMinSize(1).ofMaxSize(12).map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<Object> trees() {
    return tree(3);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMaxLength(8).map(it -> (Object) it),
            Arbitraries.integers().map(it -> (Object) BigDecimal.valueOf(it)),
            Arbitraries.of(true, false).map(it -> (Object) it));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<List<Object>> children = tree(depth - 1).list().ofMaxSize(4);
    return Arbitraries.oneOf(
        scalar,
        children.map(it -> (Object) it),
        children.map(
            it ->
                (Object)
                    java.util.stream.IntStream.range(0, it.size())
                        .boxed()
                        .collect(Collectors.toMap(i -> "k" + i, it::get))));
  }
}
