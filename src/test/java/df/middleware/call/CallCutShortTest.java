package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.testing.Events;
import df.middleware.testing.Steps.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that dies at any call or store, its effect done or not, and what comes after it. */
class CallCutShortTest {
  private record Situation(String name, Style style, Function<CallFlow, Event> prepare) {
    @Override
    public String toString() {
      return name + " in style " + style;
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(Style.values())
        .flatMap(
            style ->
                Stream.of(
                    new Situation("new contact", style, CallCutShortTest::completed),
                    new Situation("mapped contact", style, CallCutShortTest::ofMapped),
                    new Situation("changed call", style, CallCutShortTest::changed),
                    new Situation("deleted note", style, CallCutShortTest::noteDeleted),
                    new Situation("deleted contact", style, CallCutShortTest::contactDeleted)))
        .flatMap(it -> Stream.of(Failure.values()).map(failure -> Arguments.of(it, failure)));
  }

  private static Event completed(CallFlow flow) {
    return flow.event(
        "OutboundPhoneCall-DispositionCompleted",
        "id",
        4711,
        "lead_number",
        PHONE,
        "duration",
        75,
        "call_disposition",
        "No Answer");
  }

  private static Event ofMapped(CallFlow flow) {
    flow.mappedContact();
    return completed(flow);
  }

  private static Event changed(CallFlow flow) {
    flow.mappedContact();
    flow.handler.handle(completed(flow));
    return flow.event("Call-Disposed", "id", 4711, "call_disposition", "Interested");
  }

  private static Event noteDeleted(CallFlow flow) {
    Event event = changed(flow);
    flow.ghlNotes.deleteAll();
    return event;
  }

  private static Event contactDeleted(CallFlow flow) {
    Event event = changed(flow);
    flow.ghl.delete(flow.mappings.all().get(0).ghlContactId().orElseThrow());
    return event;
  }

  private static int smoothSteps(Situation situation, CallFlow flow) {
    Event event = situation.prepare().apply(flow);
    flow.steps.forget();
    flow.handler.handle(event);
    return flow.steps.names().size();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void ends_as_if_nothing_had_happened(Situation situation, Failure failure) {
    CallFlow smooth = new CallFlow(situation.style(), false);
    int steps = smoothSteps(situation, smooth);
    assertThat(steps).isPositive();
    for (int step = 1; step <= steps; step++) {
      CallFlow cut = cutAt(step, failure, situation);
      assertThat(state(cut)).as("cut short at step %d", step).isEqualTo(state(smooth));
    }
  }

  private static CallFlow cutAt(int step, Failure failure, Situation situation) {
    CallFlow cut = new CallFlow(situation.style(), false);
    Event event = situation.prepare().apply(cut);
    cut.steps.forget();
    cut.steps.failAt(step, failure);
    assertThat(cut.isHandled(event)).as("step %d fails", step).isFalse();
    cut.clock.pass(Duration.ofSeconds(5));
    cut.handler.handle(Events.onAttempt(2, event));
    return cut;
  }

  @ParameterizedTest
  @MethodSource("situations")
  void the_next_event_of_the_call_makes_no_second_note(Situation situation, Failure failure) {
    CallFlow smooth = new CallFlow(situation.style(), false);
    int steps = smoothSteps(situation, smooth);
    for (int step = 1; step <= steps; step++) {
      CallFlow cut = new CallFlow(situation.style(), false);
      Event event = situation.prepare().apply(cut);
      cut.steps.forget();
      cut.steps.failAt(step, failure);
      cut.isHandled(event);
      Event next = cut.event("Recording-Saved", "id", 4711, "lead_number", PHONE, "duration", 80);
      assertThat(cut.settles(List.of(next))).as("step %d", step).isTrue();
      cut.handler.handle(Events.onAttempt(2, event));
      assertThat(cut.ghlNotes.texts()).as("cut short at step %d", step).hasSize(1);
      assertThat(cut.note()).contains("(1m 20s)");
    }
  }

  /** What GHL holds, and what we believe of the call. */
  private static List<Object> state(CallFlow flow) {
    return List.of(
        flow.ghlNotes.texts(),
        flow.ghl.ids(),
        flow.ghl.ids().stream().map(flow.ghl::tags).toList(),
        flow.notes.all().stream().map(it -> List.of(it.note().isPresent(), it.tags())).toList(),
        flow.notes.all().stream().map(NotedCall::writing).toList());
  }
}
