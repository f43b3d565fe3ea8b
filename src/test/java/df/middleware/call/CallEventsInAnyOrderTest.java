package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The six events of a call, in each of their 720 orders. */
class CallEventsInAnyOrderTest {
  private static final String NOTE =
      """
      Call Made on 2026-08-05T20:58:49Z (1m 5s)
      Disposition: Interested
      Status: completed
      ref: aloware-call-940868616""";

  private interface Told {
    Event by(CallFlow flow);
  }

  private static Told ended(String name, String updatedAt, String disposition, String number) {
    return flow ->
        flow.event(
            name,
            "id",
            940868616,
            "direction",
            number,
            "current_status2",
            9,
            "disposition_status2",
            4,
            "duration",
            65,
            "talk_time",
            63,
            "lead_number",
            PHONE,
            "created_at",
            "2026-08-05 20:58:49",
            "updated_at",
            updatedAt,
            "call_disposition",
            disposition,
            "direct_recording_url",
            "https://r.example/1");
  }

  private static List<Told> six() {
    return List.of(
        flow ->
            flow.event(
                "OutboundPhoneCall",
                "id",
                940868616,
                "direction",
                2,
                "current_status2",
                1,
                "disposition_status2",
                1,
                "talk_time",
                0,
                "lead_number",
                PHONE,
                "created_at",
                "2026-08-05 20:58:49",
                "updated_at",
                "2026-08-05 20:58:49"),
        ended("OutboundPhoneCall-DispositionCompleted", "2026-08-05 21:00:00", "No Answer", "2"),
        ended("OutboundPhoneCall-DispositionCompleted", "2026-08-05 21:00:00", "No Answer", "2.0"),
        ended("Recording-Saved", "2026-08-05 21:00:04", "No Answer", "2"),
        ended("Communication-Disposed-Call", "2026-08-05 21:00:06", "Interested", "2"),
        flow -> flow.event("Call-Disposed", "id", 940868616, "direction", 2, "talk_time", 63));
  }

  private static List<List<Told>> orders(List<Told> some) {
    if (some.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Told>> all = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      List<Told> others = new ArrayList<>(some);
      Told first = others.remove(i);
      for (List<Told> rest : orders(others)) {
        List<Told> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void make_one_note_with_the_final_facts(Style style) {
    List<List<Told>> orders = orders(six());
    assertThat(orders).hasSize(720);
    for (int i = 0; i < orders.size(); i++) {
      CallFlow flow = new CallFlow(style, false);
      List<Event> events = orders.get(i).stream().map(it -> it.by(flow)).toList();
      assertThat(flow.settles(events)).as("order %d", i).isTrue();
      assertThat(flow.ghlNotes.texts()).as("order %d", i).containsExactly(NOTE);
      String contact = flow.mappings.all().get(0).ghlContactId().orElseThrow();
      assertThat(flow.ghl.tags(contact))
          .as("order %d", i)
          .containsExactly("call: interested", "outbound call");
    }
  }
}
