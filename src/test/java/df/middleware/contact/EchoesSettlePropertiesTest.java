package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.AnEditSettlesTest.Edit;
import df.middleware.event.Source;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Edits on both sides and echoes of every write, in any order. */
class EchoesSettlePropertiesTest {
  private static final String[] NAMES = {"", "Jo", "Jane", "Joan", "Jonathan"};
  private static final String[] EMAILS = {"", "a@x.org", "b@x.org", "A@x.org"};
  private static final String[] PLACES = {"", "Ulm", "Springfield"};
  private static final String[] ZONES = {"", "UTC", "CET"};

  /** What happens next. */
  sealed interface Move {
    /** A person changes something. */
    record Change(Edit edit) implements Move {}

    /** The oldest webhook of that system arrives. */
    record Arrival(Source from) implements Move {}

    /** So much time passes that no echo is expected any more. */
    record Pause() implements Move {}
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<Move> change = edits().map(Move.Change::new);
    Arbitrary<Move> arrival = Arbitraries.of(Source.GHL, Source.ALOWARE).map(Move.Arrival::new);
    return Arbitraries.frequencyOf(
            Tuple.of(4, change),
            Tuple.of(5, arrival),
            Tuple.of(1, Arbitraries.just((Move) new Move.Pause())))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<Edit>> oneByOne() {
    return edits().list().ofMaxSize(8);
  }

  private static Arbitrary<Edit> edits() {
    return Arbitraries.oneOf(
        in(Source.GHL, "firstName", Arbitraries.of(NAMES)),
        in(Source.GHL, "email", Arbitraries.of(EMAILS)),
        in(Source.GHL, "timezone", Arbitraries.of(ZONES)),
        in(Source.GHL, "city", Arbitraries.of(PLACES)),
        in(Source.GHL, "tags", tags("vip", "new", "old")),
        in(Source.ALOWARE, "first_name", Arbitraries.of(NAMES)),
        in(Source.ALOWARE, "email", Arbitraries.of(EMAILS)),
        in(Source.ALOWARE, "timezone", Arbitraries.of(ZONES)),
        in(Source.ALOWARE, "city", Arbitraries.of(PLACES)),
        in(Source.ALOWARE, "tags", tags("VIP", "new", "old")));
  }

  private static Arbitrary<Edit> in(Source side, String field, Arbitrary<?> values) {
    return values.map(value -> new Edit(side, field, value));
  }

  private static Arbitrary<List<String>> tags(String... tags) {
    return Arbitraries.of(tags).set().map(List::copyOf);
  }

  private static void play(EchoingSystems both, List<Move> moves) {
    for (Move move : moves) {
      if (move instanceof Move.Change change) {
        change.edit().in(both);
      } else if (move instanceof Move.Arrival arrival) {
        both.deliver(arrival.from());
      } else {
        both.systems.clock.pass(Duration.ofMinutes(11));
      }
    }
  }

  @Property
  void any_interleaving_of_edits_and_echoes_settles(
      @ForAll("moves") List<Move> moves, @ForAll Style style, @ForAll SourceOfTruth mode) {
    EchoingSystems both = new EchoingSystems(style, mode, true).withJane();
    play(both, moves);
    int limit = 10 + 6 * moves.size();
    assertThat(both.settle(limit)).isLessThanOrEqualTo(limit);
    assertThat(both.isKnownAsItIs()).as(both.contents()).isTrue();
  }

  @Property
  void it_settles_on_one_state_that_both_sides_agree_on(
      @ForAll("moves") List<Move> moves, @ForAll Style style) {
    EchoingSystems both = new EchoingSystems(style, SourceOfTruth.MERGE, true).withJane();
    play(both, moves);
    both.settle(10 + 6 * moves.size());
    assertThat(both.agree()).as(both.contents()).isTrue();
  }

  /**
   * By the public API it is the echo that shows what was kept: without one, a tag that Aloware lost
   * may never have been there, and is not taken for removed.
   */
  private static boolean canBeToldWithoutEcho(Edit edit, Style style) {
    return style == Style.REST || edit.side() == Source.GHL || !edit.field().equals("tags");
  }

  @Property
  void edits_one_by_one_settle_on_the_same_state_as_without_echoes(
      @ForAll("oneByOne") List<Edit> any,
      @ForAll Style style,
      @ForAll SourceOfTruth mode,
      @ForAll List<Boolean> echoesInBetween) {
    List<Edit> edits = any.stream().filter(it -> canBeToldWithoutEcho(it, style)).toList();
    EchoingSystems loud = new EchoingSystems(style, mode, true).withJane();
    EchoingSystems quiet = new EchoingSystems(style, mode, false).withJane();
    for (int i = 0; i < edits.size(); i++) {
      edits.get(i).in(loud);
      edits.get(i).in(quiet);
      loud.deliverWhatPersonsDid();
      quiet.deliverWhatPersonsDid();
      quiet.systems.clock.pass(Duration.ofMinutes(11)); // an echo that never comes is given up
      if (i < echoesInBetween.size() && echoesInBetween.get(i)) {
        loud.deliver(Source.GHL);
        loud.deliver(Source.ALOWARE);
      }
    }
    loud.settle(10 + 6 * edits.size());
    assertThat(loud.contents()).isEqualTo(quiet.contents());
  }
}
