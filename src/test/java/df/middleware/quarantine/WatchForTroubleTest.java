package df.middleware.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.routing.OptOutEvents;
import df.middleware.routing.StopWords;
import df.middleware.routing.Wishes;
import df.middleware.testing.Events;
import df.middleware.testing.InMemoryQuarantine;
import df.middleware.testing.RecentTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchForTroubleTest {
  private static final Clock CLOCK = Clock.fixed(Events.NOON, ZoneOffset.UTC);
  private static final OptOutEvents OPT_OUTS =
      new OptOutEvents(new Wishes(new StopWords(List.of(), List.of())));
  private static final Person JANE =
      new Person(
          Optional.of("+12025550142"), Optional.empty(), Optional.of("4711"), Optional.of("ghl-1"));

  private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  private final RecentTrouble recent = new RecentTrouble();
  private final List<String> alerts = new ArrayList<>();
  private final WatchForTrouble watch =
      new WatchForTrouble(quarantine, recent, OPT_OUTS, (type, data) -> alerts.add(type), CLOCK);

  private static Event event(Source source, String type, EntityType entity, Person person) {
    return new Event(
        UUID.randomUUID(),
        source,
        type,
        entity,
        Optional.of("7"),
        person,
        Optional.empty(),
        Events.NOON,
        false,
        1,
        Payload.nothing());
  }

  private static Event contact(Source source) {
    return event(source, "ContactUpdated", EntityType.CONTACT, JANE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "4, 0, false", "5, 0, true", "9, 9, true", "9, 10, false"})
  void five_failures_are_enough_unless_many_others_fail_too(
      long failures, long others, boolean isTrouble) {
    assertThat(TroubleRules.failing(failures, others).isPresent()).isEqualTo(isTrouble);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "30, false", "31, true"})
  void more_than_thirty_writes_a_minute_are_a_loop(long syncs, boolean isTrouble) {
    assertThat(TroubleRules.looping(syncs).isPresent()).isEqualTo(isTrouble);
  }

  @Test
  void a_contact_that_keeps_failing_waits_for_an_operator() {
    recent.failed = 5;
    watch.failed(contact(Source.ALOWARE));

    QuarantineRule rule = quarantine.rules.get(0);
    assertThat(rule.expiresAt()).isEmpty();
    assertThat(rule.automatic()).isTrue();
    assertThat(rule.reason()).contains("automatic: 5 of its events ended in error within 24 hours");
  }

  @Test
  void somebody_outside_is_told() {
    recent.failed = 5;
    watch.failed(contact(Source.ALOWARE));

    assertThat(alerts).containsExactly("df.event.given-up", "df.contact.needs-person");
  }

  @Test
  void a_loop_is_left_alone_for_an_hour() {
    recent.syncs = 31;
    watch.done(contact(Source.GHL), Outcome.SYNCED);

    QuarantineRule rule = quarantine.rules.get(0);
    assertThat(rule.expiresAt()).contains(Events.NOON.plus(Duration.ofHours(1)));
    assertThat(rule.reason().orElse("")).contains("31 times");
  }

  @ParameterizedTest
  @CsvSource({"ALOWARE, 4711", "GHL, ghl-1", "TEXTING, 4711"})
  void the_contact_is_named_by_its_vendors_id(Source source, String value) {
    recent.failed = 5;
    watch.failed(contact(source));

    assertThat(quarantine.rules)
        .extracting(QuarantineRule::kind, QuarantineRule::value)
        .containsExactly(tuple(QuarantineKind.CONTACT, value));
  }

  @Test
  void one_without_an_id_is_named_by_phone() {
    recent.failed = 5;
    Person person =
        new Person(
            Optional.of("+12025550142"), Optional.empty(), Optional.empty(), Optional.empty());
    watch.failed(event(Source.TEXTING, "message.received", EntityType.MESSAGE, person));

    assertThat(quarantine.rules)
        .extracting(QuarantineRule::kind)
        .containsOnly(QuarantineKind.PHONE);
  }

  @Test
  void nobody_is_put_in_quarantine_twice() {
    recent.failed = 5;
    watch.failed(contact(Source.ALOWARE));
    watch.failed(contact(Source.ALOWARE));

    assertThat(quarantine.rules).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXTING, optout.stop, OPTOUT",
    "GHL, ContactDndUpdate, CONTACT",
    "ALOWARE, Contact-DNC-Updated, CONTACT"
  })
  void an_opt_out_is_never_a_reason(Source source, String type, EntityType entity) {
    recent.failed = 50;
    recent.syncs = 50;
    Event event = event(source, type, entity, JANE);
    watch.failed(event);
    watch.done(event, Outcome.SYNCED);

    assertThat(quarantine.rules).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXTING, optout.stop, OPTOUT, true, false",
    "GHL, ContactUpdate, CONTACT, true, true",
    "TEXTING, optout.stop, OPTOUT, false, true"
  })
  void an_opt_out_is_held_by_an_operators_rule_only(
      Source source, String type, EntityType entity, boolean automatic, boolean held) {
    quarantine.add(
        new QuarantineRule(
            UUID.randomUUID(),
            QuarantineKind.CONTACT,
            "4711",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Events.NOON,
            automatic));
    CheckQuarantine check = new CheckQuarantine(quarantine, OPT_OUTS, CLOCK);

    assertThat(check.skipped(event(source, type, entity, JANE), JANE.laneKeys()).isPresent())
        .isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"UNCHANGED", "SKIPPED_QUARANTINED", "SKIPPED_ORIGIN"})
  void what_was_not_written_is_no_loop(Outcome outcome) {
    recent.syncs = 50;
    watch.done(contact(Source.GHL), outcome);

    assertThat(quarantine.rules).isEmpty();
  }

  @Test
  void calls_are_no_loop() {
    recent.syncs = 50;
    watch.done(event(Source.ALOWARE, "Call-Disposed", EntityType.CALL, JANE), Outcome.SYNCED);

    assertThat(quarantine.rules).isEmpty();
  }

  @Test
  void a_look_that_fails_does_the_event_no_harm() {
    recent.away = true;
    watch.failed(contact(Source.ALOWARE));

    assertThat(quarantine.rules).isEmpty();
  }
}
