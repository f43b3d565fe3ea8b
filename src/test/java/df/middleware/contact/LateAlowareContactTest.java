package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.testing.Events;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit is told after a later one was: its body shows what the contact no longer is. */
class LateAlowareContactTest {
  private final AlowareContactFlow flow =
      new AlowareContactFlow(Style.WEBHOOK, SourceOfTruth.ALOWARE, Map.of());
  private String id;
  private Payload late;

  @BeforeEach
  void told_of_the_later_edit_first() {
    id = flow.mappedJane();
    flow.aloware.edit(id, "first_name", "Jean", "phone_number", "+12025550143");
    late = flow.aloware.webhook(id);
    flow.aloware.edit(id, "first_name", "Joan", "phone_number", "+12025550144");
    flow.tell(id);
    flow.steps.forget();
  }

  @Test
  void aloware_is_asked_by_the_phone_that_is_known_now() {
    var result = flow.handler.handle(Events.overtaken(flow.event(late)));

    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.ghlContact().text("firstName")).contains("Joan");
    assertThat(flow.ghlContact().text("phone")).contains("+12025550144");
  }

  @Test
  void of_one_who_has_another_phone_since_the_body_is_asked_for() {
    flow.aloware.edit(id, "phone_number", "+12025550143");

    flow.handler.handle(Events.overtaken(flow.event(late)));

    assertThat(flow.ghlContact().text("firstName")).contains("Joan");
    assertThat(flow.ghlContact().text("phone")).contains("+12025550143");
  }
}
