package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.testing.Steps.Failure;
import df.middleware.vendor.VendorUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run of flow 3 that dies at any call or store, its effect done or not, and is run again. */
class GhlEventCutShortAnywhereTest {
  private static final String PHONE = ContactSystems.PHONE;

  /** Prepares a flow and returns the event to handle. */
  private record Situation(
      String name, Style style, SourceOfTruth mode, Function<GhlContactFlow, Event> prepare) {
    @Override
    public String toString() {
      return name + " in style " + style + " and mode " + mode;
    }

    GhlContactFlow flow() {
      return GhlContactFlow.in(style, mode);
    }
  }

  static Stream<Arguments> situations() {
    List<Situation> all = new ArrayList<>();
    for (Style style : Style.values()) {
      for (SourceOfTruth mode : SourceOfTruth.values()) {
        all.add(new Situation("new contact", style, mode, GhlEventCutShortAnywhereTest::fresh));
        all.add(new Situation("found contact", style, mode, GhlEventCutShortAnywhereTest::found));
        all.add(new Situation("mapped contact", style, mode, GhlEventCutShortAnywhereTest::mapped));
        all.add(new Situation("lost contact", style, mode, GhlEventCutShortAnywhereTest::lost));
        all.add(new Situation("gone contact", style, mode, GhlEventCutShortAnywhereTest::gone));
      }
    }
    return all.stream()
        .flatMap(it -> Stream.of(Failure.values()).map(failure -> Arguments.of(it, failure)));
  }

  private static String jane(GhlContactFlow flow) {
    flow.ghl.definesCustomField("cf1", "Budget");
    return flow.ghl.has(
        "phone",
        PHONE,
        "email",
        "jane@example.com",
        "firstName",
        "Jane",
        "tags",
        List.of("vip", "old"),
        "customFields",
        List.of(Map.of("id", "cf1", "value", "1")));
  }

  private static Event fresh(GhlContactFlow flow) {
    return flow.event(jane(flow));
  }

  private static Event found(GhlContactFlow flow) {
    flow.aloware.has(
        "phone_number",
        "202-555-0142",
        "first_name",
        "Jane-Marie",
        "timezone",
        "America/Denver",
        "tags",
        List.of("Newsletter"));
    return flow.event(jane(flow));
  }

  private static Event mapped(GhlContactFlow flow) {
    flow.aloware.has("phone_number", PHONE, "city", "Springfield", "first_name", "Janet");
    String id = jane(flow);
    flow.handle(flow.event(id));
    flow.quiet();
    flow.ghl.edit(id, "lastName", "Example", "city", "", "tags", List.of("vip", "new"));
    return flow.event(id);
  }

  private static Event lost(GhlContactFlow flow) {
    Event event = mapped(flow);
    flow.aloware.delete(flow.alowareId());
    return event;
  }

  private static Event gone(GhlContactFlow flow) {
    Event event = mapped(flow);
    flow.ghl.delete("ghl-1");
    return event;
  }

  @ParameterizedTest
  @MethodSource("situations")
  void ends_as_if_nothing_had_happened(Situation situation, Failure failure) {
    GhlContactFlow smooth = situation.flow();
    Event event = situation.prepare().apply(smooth);
    smooth.steps.forget();
    smooth.handle(event);
    int steps = smooth.steps.names().size();
    assertThat(steps).isPositive();
    for (int step = 1; step <= steps; step++) {
      GhlContactFlow cut = situation.flow();
      Event again = situation.prepare().apply(cut);
      cut.steps.forget();
      cut.clock.pass(Duration.ofSeconds(1));
      cut.steps.failAt(step, failure);
      assertThat(diesOnce(cut, again)).as("step %d fails", step).isTrue();
      cut.clock.pass(Duration.ofSeconds(5));
      cut.handle(again);
      assertThat(state(cut)).as("after a failure at step %d", step).isEqualTo(state(smooth));
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_second_run_writes_nothing(Situation situation, Failure failure) {
    GhlContactFlow flow = situation.flow();
    Event event = situation.prepare().apply(flow);
    flow.clock.pass(Duration.ofSeconds(1));
    flow.handle(event);
    List<Object> once = state(flow);
    flow.steps.forget();
    flow.clock.pass(Duration.ofSeconds(5));
    flow.handle(event);
    assertThat(state(flow)).isEqualTo(once);
    assertThat(flow.steps.vendorCalls()).noneMatch(it -> it.matches(".*(POST|PUT|DELETE).*"));
  }

  private static boolean diesOnce(GhlContactFlow flow, Event event) {
    try {
      flow.handle(event);
      return false;
    } catch (VendorUnavailable planned) {
      return true;
    }
  }

  /** What both vendors hold, who is mapped to whom, and what we believe of both. */
  private static List<Object> state(GhlContactFlow flow) {
    return List.of(
        flow.ghl.ids().stream().map(it -> String.valueOf(flow.ghl.contact(it).tree())).toList(),
        flow.aloware.ids().stream()
            .map(it -> String.valueOf(flow.aloware.contact(it).tree()))
            .toList(),
        flow.mappings.all().stream()
            .map(
                it ->
                    List.of(
                        it.alowareContactId(),
                        it.ghlContactId(),
                        it.closed().map(ContactMapping.Closed::ghlContactId),
                        it.phone(),
                        it.email(),
                        it.aloware().map(LastKnown::contact),
                        it.ghl().map(LastKnown::contact),
                        it.aloware().map(LastKnown::refused),
                        it.ghl().map(LastKnown::refused)))
            .toList());
  }
}
