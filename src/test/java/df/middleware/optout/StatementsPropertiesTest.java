package df.middleware.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementsPropertiesTest {

  @Provide
  Arbitrary<List<String>> wishes() {
    return word("stop", "start").list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> histories() {
    return word("stop", "start", "ghl+", "ghl-", "aloware+", "aloware-").list().ofMaxSize(8);
  }

  private static Arbitrary<String> word(String... kinds) {
    return Combinators.combine(Arbitraries.of(kinds), Arbitraries.integers().between(1, 5))
        .as((kind, minute) -> kind + "@" + minute);
  }

  @Property
  void the_order_of_arrival_of_a_persons_words_does_not_matter(
      @ForAll("wishes") List<String> wishes, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(wishes);
    Collections.shuffle(shuffled, random);

    assertThat(isOut(shuffled)).isEqualTo(isOut(wishes));
  }

  @Property
  void the_last_of_a_persons_words_holds(@ForAll("wishes") List<String> wishes) {
    String last =
        wishes.stream()
            .max(
                Comparator.<String, String>comparing(it -> it.split("@")[1])
                    .thenComparing(it -> it.startsWith("stop")))
            .orElseThrow();

    assertThat(isOut(wishes)).isEqualTo(last.startsWith("stop"));
  }

  @Property
  void no_switch_lifts_a_stop(@ForAll("histories") List<String> before) {
    List<String> switches = before.stream().filter(it -> !it.startsWith("start")).toList();
    List<String> all = new ArrayList<>(List.of("stop@3"));
    all.addAll(switches);

    assertThat(isOut(all)).isTrue();
  }

  @Property
  void a_stop_that_is_the_newest_word_always_blocks(@ForAll("histories") List<String> before) {
    List<String> all = new ArrayList<>(before);
    all.add("admin-");
    all.add("stop@9");

    assertThat(isOut(all)).isTrue();
  }

  @Property
  void an_operator_lifts_everything_that_is_known(@ForAll("histories") List<String> before) {
    List<String> all = new ArrayList<>(before);
    all.add("admin-");

    assertThat(isOut(all)).isFalse();
  }

  private static boolean isOut(List<String> history) {
    return StatementsTest.after(history).deciding().orElseThrow().blocks();
  }
}
