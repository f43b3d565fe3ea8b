package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.testing.Steps.Failure;
import df.middleware.vendor.VendorUnavailable;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A write arrives and its answer is lost; a person has gone on editing, and before we know of that
 * the other side tells of our write: it does not undo what the person did.
 */
class EchoOfAnUnansweredWriteTest {
  private static final String FIRST = "Janet";
  private static final String SECOND = "Janet-Marie";
  private static final String WRITES = "(POST|PUT|DELETE).*";

  /** Handles it, the first write to that side arriving without an answer. */
  private static void loseTheAnswer(String side, GhlContactFlow flow, Runnable handling) {
    flow.steps.forget();
    // Each step fails before its effect, until it is the write: found by its name
    for (int step = 1; ; step++) {
      int failing = step;
      flow.steps.forget();
      flow.steps.failAt(failing, Failure.BEFORE_ITS_EFFECT);
      assertThatThrownBy(handling::run).isInstanceOf(VendorUnavailable.class);
      if (flow.steps.names().get(failing - 1).matches(side + " " + WRITES)) {
        break;
      }
    }
    int write =
        IntStream.range(0, flow.steps.names().size())
                .filter(it -> flow.steps.names().get(it).matches(side + " " + WRITES))
                .findFirst()
                .orElseThrow()
            + 1;
    flow.steps.forget();
    flow.steps.failAt(write, Failure.AFTER_ITS_EFFECT);
    assertThatThrownBy(handling::run).isInstanceOf(VendorUnavailable.class);
    flow.steps.forget();
  }

  private static void assertNoWrites(GhlContactFlow flow) {
    assertThat(flow.steps.vendorCalls()).noneMatch(it -> it.matches("\\w+ " + WRITES));
  }

  private static void assertSettled(GhlContactFlow flow) {
    assertThat(flow.mapping().aloware().map(LastKnown::underway)).contains(Map.of());
    assertThat(flow.mapping().ghl().map(LastKnown::underway)).contains(Map.of());
  }

  @ParameterizedTest
  @CsvSource({"WEBHOOK,MERGE", "WEBHOOK,GHL", "REST,MERGE", "REST,GHL"})
  void an_edit_in_ghl_outlives_what_aloware_tells(Style style, SourceOfTruth mode) {
    GhlContactFlow flow = GhlContactFlow.in(style, mode);
    String id = flow.mappedJane();
    flow.ghl.edit(id, "firstName", FIRST);
    Event first = flow.event(id);
    loseTheAnswer("Aloware", flow, () -> flow.handle(first));
    assertThat(flow.alowareContact().text("first_name")).contains(FIRST);
    flow.ghl.edit(id, "firstName", SECOND);

    flow.alowareTells(flow.alowareId());
    flow.alowareTells(flow.alowareId());

    assertNoWrites(flow);
    flow.tell(id);
    assertThat(flow.ghl.contact(id).text("firstName")).contains(SECOND);
    assertThat(flow.alowareContact().text("first_name")).contains(SECOND);
    assertSettled(flow);
  }

  @ParameterizedTest
  @CsvSource({"WEBHOOK,MERGE", "WEBHOOK,ALOWARE", "REST,MERGE", "REST,ALOWARE"})
  void an_edit_in_aloware_outlives_what_ghl_tells(Style style, SourceOfTruth mode) {
    GhlContactFlow flow = GhlContactFlow.in(style, mode);
    String id = flow.mappedJane();
    AlowareContactFlow fromAloware = new AlowareContactFlow(flow.systems);
    flow.aloware.edit(flow.alowareId(), "first_name", FIRST);
    Event first = fromAloware.event(flow.aloware.webhook(flow.alowareId()));
    loseTheAnswer("GHL", flow, () -> fromAloware.handler.handle(first));
    assertThat(flow.ghl.contact(id).text("firstName")).contains(FIRST);
    flow.aloware.edit(flow.alowareId(), "first_name", SECOND);

    flow.tell(id);
    flow.tell(id);

    assertNoWrites(flow);
    flow.alowareTells(flow.alowareId());
    assertThat(flow.alowareContact().text("first_name")).contains(SECOND);
    assertThat(flow.ghl.contact(id).text("firstName")).contains(SECOND);
    assertSettled(flow);
  }
}
