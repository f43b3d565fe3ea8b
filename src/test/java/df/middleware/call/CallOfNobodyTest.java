package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.testing.Events;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotYet;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Events about a call that do not say with whom it was. */
class CallOfNobodyTest {
  private final CallFlow flow = CallFlow.webhookStyle();
  private final Event disposed =
      flow.event("Call-Disposed", "id", 4711, "direction", 2, "talk_time", 63);

  @Test
  void the_person_is_known_by_the_start_of_the_call() {
    flow.tell(
        "OutboundPhoneCall", "id", 4711, "lead_number", PHONE, "created_at", "2026-11-20 18:30:00");

    flow.handler.handle(disposed);

    assertThat(flow.note()).startsWith("Call Made on 2026-11-20T18:30:00Z (1m 3s)\n");
  }

  @Test
  void the_person_is_known_by_an_event_that_waits_itself() {
    flow.earlier.put(
        "4711",
        new Person(Optional.of(PHONE), Optional.empty(), Optional.empty(), Optional.empty()));

    flow.handler.handle(disposed);

    assertThat(flow.note()).startsWith("Call Made (1m 3s)\n");
  }

  @Test
  void nobody_is_waited_for_without_a_call_of_a_vendor() {
    assertThatThrownBy(() -> flow.handler.handle(disposed)).isInstanceOf(NotYet.class);
    assertThat(flow.steps.names()).isEmpty();
  }

  @Test
  void the_wait_grows_up_to_a_minute() {
    flow.clock.pass(Duration.ofMinutes(2));

    assertThatThrownBy(() -> flow.handler.handle(Events.onAttempt(9, disposed)))
        .asInstanceOf(InstanceOfAssertFactories.type(NotYet.class))
        .extracting(NotYet::retryAfter)
        .isEqualTo(Optional.of(Duration.ofMinutes(1)));
  }

  @Test
  void the_last_wait_ends_at_ten_minutes() {
    flow.clock.pass(Duration.ofMinutes(9).plusSeconds(48));

    assertThatThrownBy(() -> flow.handler.handle(Events.onAttempt(9, disposed)))
        .asInstanceOf(InstanceOfAssertFactories.type(NotYet.class))
        .extracting(NotYet::retryAfter)
        .isEqualTo(Optional.of(Duration.ofSeconds(12)));
  }

  @Test
  void after_ten_minutes_a_person_has_to_look() {
    flow.clock.pass(Duration.ofMinutes(10));

    assertThatThrownBy(() -> flow.handler.handle(disposed))
        .isInstanceOf(NeedsPerson.class)
        .hasMessage("nobody knows whom call 4711 was with");
  }

  @Test
  void an_id_that_aloware_cannot_be_asked_about_names_nobody() {
    Event byId = flow.event("Call-Disposed", "id", 4711, "contact_id", 155);

    assertThatThrownBy(() -> flow.handler.handle(byId)).isInstanceOf(NotYet.class);
  }

  @Test
  void an_event_of_no_call_goes_to_a_person() {
    Event ofNoCall = flow.event("Call-Disposed", "lead_number", PHONE);

    assertThatThrownBy(() -> flow.handler.handle(ofNoCall)).isInstanceOf(NeedsPerson.class);
  }
}
