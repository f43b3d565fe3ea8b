package df.middleware.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.testing.Events;
import df.middleware.testing.JsonTrees;
import df.middleware.vendor.NeedsPerson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlowareDncToRegistryTest {
  private static final String PHONE = OptOutFlow.PHONE;

  private final OptOutFlow flow = new OptOutFlow();
  private final AlowareDncToRegistry handler =
      new AlowareDncToRegistry(flow.registry, flow.mappings, flow.clock);

  private static Event event(Optional<String> phone, int second, Map<String, Object> body) {
    return new Event(
        UUID.randomUUID(),
        Source.ALOWARE,
        "ContactDncUpdated",
        EntityType.CONTACT,
        Optional.of("7"),
        new Person(phone, Optional.empty(), Optional.of("7"), Optional.empty()),
        Optional.empty(),
        at(second),
        false,
        1,
        JsonTrees.payload("body", body));
  }

  private static Instant at(int second) {
    return Events.NOON.minusSeconds(600).plusSeconds(second);
  }

  private static Event switched(boolean isOn, int second) {
    return event(Optional.of(PHONE), second, Map.of("id", 7, "is_dnc", isOn));
  }

  private boolean isOut() {
    return flow.registry.of(PHONE).filter(OptOut::isOptedOut).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void the_switch_counts(boolean isOn) {
    handler.handle(switched(isOn, 1));

    assertThat(isOut()).isEqualTo(isOn);
  }

  @Test
  void the_log_says_that_it_went_to_the_registry() {
    var result = handler.handle(switched(true, 1));

    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log())
        .singleElement()
        .satisfies(it -> assertThat(it.direction()).isEqualTo(Direction.ALOWARE_TO_REGISTRY));
  }

  @Test
  void what_was_registered_on_its_arrival_is_its_own_news() {
    flow.registry.register(PHONE, OptOutSource.ALOWARE, true, Optional.of(at(2)), "arrived");

    assertThat(handler.handle(switched(true, 1)).outcome()).isEqualTo(Outcome.SYNCED);
  }

  @Test
  void the_same_again_is_unchanged() {
    handler.handle(switched(true, 1));

    assertThat(handler.handle(switched(true, 2)).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void an_older_one_that_is_handled_late_switches_nothing_back() {
    handler.handle(switched(true, 1));
    handler.handle(switched(false, 3));

    assertThat(handler.handle(switched(true, 2)).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(isOut()).isFalse();
  }

  @Test
  void aloware_lifts_its_own_block_and_no_stop() {
    handler.handle(switched(true, 1));
    handler.handle(switched(false, 2));
    assertThat(isOut()).isFalse();

    flow.stop();
    handler.handle(switched(false, 3));
    assertThat(isOut()).isTrue();
  }

  @Test
  void aloware_does_not_lift_ghls_block() {
    flow.registry.register(PHONE, OptOutSource.GHL, true, Optional.of(at(1)), "dnd");
    handler.handle(switched(true, 2));
    handler.handle(switched(false, 3));

    assertThat(isOut()).isTrue();
  }

  @Test
  void without_a_number_there_is_nothing_to_block() {
    var result = handler.handle(event(Optional.empty(), 1, Map.of("id", 7, "is_dnc", true)));

    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void what_it_was_switched_to_is_not_guessed() {
    assertThatThrownBy(() -> handler.handle(event(Optional.of(PHONE), 1, Map.of("id", 7))))
        .isInstanceOf(NeedsPerson.class);
  }
}
