package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.testing.Steps.Failure;
import df.middleware.vendor.VendorUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that dies at any call or store, its effect done or not, and is run again. */
class CutShortAnywhereTest {
  private static final String PHONE = "+12025550142";

  /** Prepares a flow and returns the event to handle. */
  private record Situation(String name, Style style, Function<AlowareContactFlow, Event> prepare) {
    @Override
    public String toString() {
      return name + " in style " + style;
    }

    AlowareContactFlow flow() {
      return new AlowareContactFlow(style, SourceOfTruth.MERGE, Map.of());
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(Style.values())
        .flatMap(
            style ->
                Stream.of(
                    new Situation("new contact", style, CutShortAnywhereTest::newContact),
                    new Situation("found contact", style, CutShortAnywhereTest::foundContact),
                    new Situation("mapped contact", style, CutShortAnywhereTest::mappedContact),
                    new Situation("deleted contact", style, CutShortAnywhereTest::deletedContact)))
        .flatMap(it -> Stream.of(Failure.values()).map(failure -> Arguments.of(it, failure)));
  }

  private static String jane(AlowareContactFlow flow) {
    flow.ghl.definesCustomField("cf1", "Budget");
    return flow.aloware.has(
        "phone_number",
        PHONE,
        "email",
        "jane@example.com",
        "first_name",
        "Jane",
        "tags",
        List.of("VIP", "old"),
        "custom_fields",
        Map.of("budget", "1"));
  }

  private static Event newContact(AlowareContactFlow flow) {
    return event(flow, jane(flow));
  }

  private static Event foundContact(AlowareContactFlow flow) {
    flow.ghl.has(
        "phone", "202-555-0142", "timezone", "America/Denver", "tags", List.of("newsletter"));
    return event(flow, jane(flow));
  }

  private static Event mappedContact(AlowareContactFlow flow) {
    String id = jane(flow);
    flow.handler.handle(event(flow, id));
    flow.clock.pass(Duration.ofMinutes(11));
    flow.aloware.edit(id, "last_name", "Example", "tags", List.of("VIP", "new"));
    return event(flow, id);
  }

  private static Event deletedContact(AlowareContactFlow flow) {
    Event event = mappedContact(flow);
    flow.ghl.delete("ghl-1");
    return event;
  }

  private static Event event(AlowareContactFlow flow, String id) {
    return flow.event(flow.aloware.webhook(id));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void ends_as_if_nothing_had_happened(Situation situation, Failure failure) {
    AlowareContactFlow smooth = situation.flow();
    Event event = situation.prepare().apply(smooth);
    smooth.steps.forget();
    smooth.handler.handle(event);
    int steps = smooth.steps.names().size();
    assertThat(steps).isPositive();
    for (int step = 1; step <= steps; step++) {
      AlowareContactFlow cut = situation.flow();
      Event again = situation.prepare().apply(cut);
      cut.steps.forget();
      cut.clock.pass(Duration.ofSeconds(1));
      cut.steps.failAt(step, failure);
      assertThat(diesOnce(cut, again)).as("step %d fails", step).isTrue();
      cut.clock.pass(Duration.ofSeconds(5));
      cut.handler.handle(again);
      assertThat(state(cut)).as("after a failure at step %d", step).isEqualTo(state(smooth));
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_second_run_writes_nothing(Situation situation, Failure failure) {
    AlowareContactFlow flow = situation.flow();
    Event event = situation.prepare().apply(flow);
    flow.clock.pass(Duration.ofSeconds(1));
    flow.handler.handle(event);
    List<Object> once = state(flow);
    flow.steps.forget();
    flow.clock.pass(Duration.ofSeconds(5));
    flow.handler.handle(event);
    assertThat(state(flow)).isEqualTo(once);
    assertThat(flow.steps.vendorCalls()).noneMatch(it -> it.matches(".*(POST|PUT|DELETE).*"));
  }

  private static boolean diesOnce(AlowareContactFlow flow, Event event) {
    try {
      flow.handler.handle(event);
      return false;
    } catch (VendorUnavailable planned) {
      return true;
    }
  }

  /** What both vendors hold, who is mapped to whom, and what we believe of both. */
  private static List<Object> state(AlowareContactFlow flow) {
    return List.of(
        flow.ghl.ids(),
        flow.ghl.ids().stream().map(it -> String.valueOf(flow.ghl.contact(it).tree())).toList(),
        String.valueOf(flow.aloware.contact("4711").tree()),
        flow.mappings.all().stream()
            .map(
                it ->
                    List.of(
                        it.alowareContactId(),
                        it.ghlContactId(),
                        it.phone(),
                        it.email(),
                        it.aloware().map(LastKnown::contact),
                        it.ghl().map(LastKnown::contact),
                        it.ghl().map(LastKnown::refused)))
            .toList());
  }
}
