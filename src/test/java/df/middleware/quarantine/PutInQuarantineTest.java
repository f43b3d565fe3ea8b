package df.middleware.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.problem.BadParameter;
import df.middleware.problem.UnknownId;
import df.middleware.testing.InMemoryQuarantine;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.TickingClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutInQuarantineTest {
  private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  private final PutInQuarantine put =
      new PutInQuarantine(quarantine, new PhoneNumbers("US"), new TickingClock());

  private QuarantineRule rule(Object... namesAndValues) {
    return put.rule(JsonTrees.payload(namesAndValues));
  }

  @Test
  void a_rule_is_kept_as_it_was_asked_for() {
    QuarantineRule rule =
        rule(
            "kind",
            "contact",
            "value",
            "4711",
            "source",
            "ghl",
            "reason",
            "loop",
            "expiresAt",
            "2026-11-21T00:00:00Z");

    assertThat(quarantine.rules).containsExactly(rule);
    assertThat(rule.source()).contains(Source.GHL);
    assertThat(rule.reason()).contains("loop");
    assertThat(rule.expiresAt()).contains(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void a_phone_is_kept_as_events_have_it() {
    assertThat(rule("kind", "phone", "value", "(202) 555-0142").value()).isEqualTo("+12025550142");
  }

  @ParameterizedTest
  @CsvSource({
    "person, 4711, ghl, 2026-11-21T00:00:00Z",
    "event, 4711, ghl, 2026-11-21T00:00:00Z",
    "contact, '', ghl, 2026-11-21T00:00:00Z",
    "phone, no number, ghl, 2026-11-21T00:00:00Z",
    "contact, 4711, elsewhere, 2026-11-21T00:00:00Z",
    "contact, 4711, ghl, tomorrow",
    "contact, 4711, ghl, 2026-11-20T00:00:00Z",
  })
  void what_cannot_be_is_refused(String kind, String value, String source, String expiresAt) {
    assertThatThrownBy(
            () -> rule("kind", kind, "value", value, "source", source, "expiresAt", expiresAt))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void one_event_is_quarantined_by_its_id() {
    UUID id = UUID.randomUUID();

    QuarantineRule rule = put.event(id, JsonTrees.payload("reason", "odd"));

    assertThat(rule.kind()).isEqualTo(QuarantineKind.EVENT);
    assertThat(rule.value()).isEqualTo(id.toString());
  }

  @Test
  void an_event_that_there_is_not_cannot_be_quarantined() {
    quarantine.knowsEvents = false;

    assertThatThrownBy(() -> put.event(UUID.randomUUID(), Payload.nothing()))
        .isInstanceOf(UnknownId.class);
  }
}
