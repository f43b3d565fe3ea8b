package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both vendors echo every write: one edit on one side, and what becomes of it. */
class AnEditSettlesTest {

  /** One field that a person changes on one side. */
  record Edit(Source side, String field, Object value) {
    void in(EchoingSystems both) {
      if (side == Source.GHL) {
        both.editGhl(field, value);
      } else {
        both.editAloware(field, value);
      }
    }

    @Override
    public String toString() {
      return side + " " + field + " becomes " + value;
    }
  }

  static List<Edit> edits() {
    return List.of(
        new Edit(Source.GHL, "lastName", "Example-Miller"),
        new Edit(Source.GHL, "lastName", "E"),
        new Edit(Source.GHL, "lastName", ""),
        new Edit(Source.GHL, "email", "other@example.com"),
        new Edit(Source.GHL, "email", ""),
        new Edit(Source.GHL, "timezone", "America/Denver"),
        new Edit(Source.GHL, "city", "Springfield"),
        new Edit(Source.GHL, "phone", "+12025550199"),
        new Edit(Source.GHL, "phone", "(202) 555-0142"),
        new Edit(Source.GHL, "tags", List.of("vip", "newsletter")),
        new Edit(Source.GHL, "tags", List.of()),
        new Edit(Source.ALOWARE, "last_name", "Example-Miller"),
        new Edit(Source.ALOWARE, "last_name", "E"),
        new Edit(Source.ALOWARE, "last_name", ""),
        new Edit(Source.ALOWARE, "email", "other@example.com"),
        new Edit(Source.ALOWARE, "email", ""),
        new Edit(Source.ALOWARE, "timezone", "America/Denver"),
        new Edit(Source.ALOWARE, "city", "Springfield"),
        new Edit(Source.ALOWARE, "phone_number", "(202) 555-0142"),
        new Edit(Source.ALOWARE, "tags", List.of("VIP", "Newsletter")),
        new Edit(Source.ALOWARE, "tags", List.of()));
  }

  static Stream<Arguments> situations() {
    List<Arguments> all = new ArrayList<>();
    for (Style style : Style.values()) {
      for (SourceOfTruth mode : SourceOfTruth.values()) {
        edits().forEach(edit -> all.add(Arguments.of(style, mode, edit)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void after_at_most_one_write_to_each_side(Style style, SourceOfTruth mode, Edit edit) {
    EchoingSystems both = new EchoingSystems(style, mode, true).withJane();
    edit.in(both);
    both.settle(10);
    assertThat(both.writesTo("GHL")).isLessThanOrEqualTo(1);
    assertThat(both.writesTo("Aloware")).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void on_the_state_that_it_would_have_without_echoes(Style style, SourceOfTruth mode, Edit edit) {
    EchoingSystems loud = new EchoingSystems(style, mode, true).withJane();
    EchoingSystems quiet = new EchoingSystems(style, mode, false).withJane();
    edit.in(loud);
    edit.in(quiet);
    loud.settle(10);
    quiet.settle(10);
    assertThat(loud.contents()).isEqualTo(quiet.contents());
    assertThat(loud.isKnownAsItIs()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void the_echoes_cost_no_write_and_at_most_a_read_each(
      Style style, SourceOfTruth mode, Edit edit) {
    EchoingSystems both = new EchoingSystems(style, mode, true).withJane();
    edit.in(both);
    both.deliver(edit.side());
    both.systems.steps.forget();
    int echoes = both.settle(10);
    List<String> calls = both.systems.steps.vendorCalls();
    assertThat(calls).allMatch(it -> it.toUpperCase(Locale.ROOT).matches(".* (GET|SEARCH) .*"));
    assertThat(calls).hasSizeLessThanOrEqualTo(echoes);
  }
}
