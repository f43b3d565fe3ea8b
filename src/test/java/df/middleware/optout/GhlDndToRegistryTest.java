package df.middleware.optout;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.testing.Events;
import df.middleware.testing.JsonTrees;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhlDndToRegistryTest {
  private static final String PHONE = OptOutFlow.PHONE;

  private final OptOutFlow flow = new OptOutFlow();
  private final GhlDndToRegistry handler =
      new GhlDndToRegistry(flow.registry, flow.mappings, flow.clock);

  private static Event switched(Object... fields) {
    return new Event(
        UUID.randomUUID(),
        Source.GHL,
        "ContactDndUpdate",
        EntityType.CONTACT,
        Optional.of("c1"),
        new Person(Optional.of(PHONE), Optional.empty(), Optional.empty(), Optional.of("c1")),
        Optional.empty(),
        Events.NOON.plusSeconds(60),
        false,
        1,
        JsonTrees.payload(fields));
  }

  private static Event sms(String status, String at) {
    return switched("dndSettings", Map.of("SMS", Map.of("status", status)), "timestamp", at);
  }

  private boolean isOut() {
    return flow.registry.of(PHONE).filter(OptOut::isOptedOut).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"active,true", "permanent,true", "inactive,false"})
  void the_switch_for_sms_counts(String status, boolean isOut) {
    handler.handle(sms(status, "2026-11-20T11:00:00Z"));

    assertThat(isOut()).isEqualTo(isOut);
  }

  @Test
  void all_channels_off_is_sms_off_too() {
    handler.handle(switched("dnd", true));

    assertThat(isOut()).isTrue();
  }

  @Test
  void another_channel_blocks_no_texts() {
    handler.handle(switched("dndSettings", Map.of("Email", Map.of("status", "active"))));

    assertThat(isOut()).isFalse();
  }

  @Test
  void the_log_says_that_it_went_to_the_registry() {
    var result = handler.handle(sms("active", "2026-11-20T11:00:00Z"));

    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log().get(0).direction()).isEqualTo(Direction.GHL_TO_REGISTRY);
  }

  @Test
  void ghl_lifts_its_own_block() {
    handler.handle(sms("active", "2026-11-20T11:00:00Z"));
    handler.handle(sms("inactive", "2026-11-20T11:30:00Z"));

    assertThat(isOut()).isFalse();
  }

  @Test
  void ghl_does_not_lift_a_stop() {
    flow.stop();
    handler.handle(sms("inactive", "2026-11-20T23:00:00Z"));

    assertThat(isOut()).isTrue();
  }

  @Test
  void the_echo_of_what_we_set_is_no_block_of_ghl() {
    flow.stop();
    var echo = switched("dndSettings", flow.contact().at("dndSettings").tree());
    assertThat(handler.handle(echo).outcome()).isEqualTo(Outcome.UNCHANGED);
    flow.start();

    assertThat(isOut()).isFalse();
  }

  @Test
  void the_echo_is_known_even_after_the_start() {
    flow.stop();
    var echo = switched("dndSettings", flow.contact().at("dndSettings").tree());
    flow.start();
    handler.handle(echo);

    assertThat(isOut()).isFalse();
  }

  @Test
  void a_switch_older_than_the_persons_start_does_not_block() {
    flow.registry.register(
        PHONE,
        OptOutSource.TEXTING,
        false,
        Optional.of(Instant.parse("2026-11-20T11:30:00Z")),
        "START");
    handler.handle(sms("active", "2026-11-20T11:00:00Z"));

    assertThat(isOut()).isFalse();
  }
}
