package df.middleware.quarantine.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.quarantine.QuarantineRule;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules in the real PostgreSQL. */
class JpaQuarantineTest {
  private static final List<String> KEYS = List.of("a:4711", "g:ghl-1", "p:+12025550142");

  private final Event event =
      Events.event(Source.GHL, "ContactUpdate", EntityType.CONTACT, "ghl-1");

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE quarantine_events");
  }

  private static <T> T with(Function<JpaQuarantine, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaQuarantine quarantine = new JpaQuarantine();
          quarantine.entities = entities;
          return work.apply(quarantine);
        });
  }

  private static QuarantineRule add(
      QuarantineKind kind, String value, Optional<Source> source, Optional<Instant> expiresAt) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    QuarantineRule rule =
        new QuarantineRule(
            UUID.randomUUID(), kind, value, source, Optional.of("loop"), expiresAt, now, false);
    with(
        it -> {
          it.add(rule);
          return true;
        });
    return rule;
  }

  private static QuarantineRule add(QuarantineKind kind, String value) {
    return add(kind, value, Optional.empty(), Optional.empty());
  }

  private Optional<QuarantineRule> holding() {
    return with(it -> it.holding(event, KEYS));
  }

  private static Parameters parameters(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new Parameters(given);
  }

  private static QuarantineFilter filter(String... namesAndValues) {
    return QuarantineFilter.read(parameters(namesAndValues), new PhoneNumbers("US"));
  }

  private static Page<QuarantineRule> page(String... namesAndValues) {
    Parameters given = parameters(namesAndValues);
    QuarantineFilter filter = QuarantineFilter.read(given, new PhoneNumbers("US"));
    return with(it -> it.find(filter, given.page(QuarantineRule.LIST)));
  }

  private static int remove(String... namesAndValues) {
    return with(it -> it.remove(filter(namesAndValues)));
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, 4711",
    "CONTACT, ghl-1",
    "PHONE, +12025550142",
    "EVENT_TYPE, ContactUpdate",
    "EVENT_TYPE, contactupdate",
  })
  void an_event_falls_under_the_rule_for_what_it_is_about(QuarantineKind kind, String value) {
    QuarantineRule rule = add(kind, value);

    assertThat(holding()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, 471",
    "CONTACT, +12025550142",
    "PHONE, 4711",
    "EVENT_TYPE, ContactUpdated",
    "EVENT, 4711",
  })
  void another_rule_leaves_it_alone(QuarantineKind kind, String value) {
    add(kind, value);

    assertThat(holding()).isEmpty();
  }

  @Test
  void one_event_falls_under_its_own_rule() {
    QuarantineRule rule = add(QuarantineKind.EVENT, event.id().toString());

    assertThat(holding()).contains(rule);
  }

  @Test
  void a_rule_for_one_source_holds_for_that_only() {
    add(QuarantineKind.CONTACT, "4711", Optional.of(Source.ALOWARE), Optional.empty());
    assertThat(holding()).isEmpty();

    add(QuarantineKind.CONTACT, "4711", Optional.of(Source.GHL), Optional.empty());
    assertThat(holding()).isPresent();
  }

  @Test
  void a_rule_ends_when_it_expires() {
    Instant past = Instant.now().minus(Duration.ofSeconds(1));
    add(QuarantineKind.CONTACT, "4711", Optional.empty(), Optional.of(past));

    assertThat(holding()).isEmpty();
    assertThat(page().total()).isZero();
  }

  @Test
  void the_rules_are_listed_page_by_page_the_newest_first() {
    List<String> values = List.of("1", "2", "3");
    values.forEach(it -> add(QuarantineKind.CONTACT, it));

    Page<QuarantineRule> first = page("limit", "2");
    Page<QuarantineRule> second = page("limit", "2", "cursor", first.next().orElseThrow().text());

    assertThat(first.items()).extracting(QuarantineRule::value).containsExactly("3", "2");
    assertThat(second.items()).extracting(QuarantineRule::value).containsExactly("1");
    assertThat(first.total()).isEqualTo(3);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_rule_ends_by_its_id() {
    QuarantineRule rule = add(QuarantineKind.CONTACT, "4711");
    add(QuarantineKind.CONTACT, "4712");

    assertThat(remove("id", rule.id().toString())).isEqualTo(1);
    assertThat(holding()).isEmpty();
    assertThat(page().total()).isEqualTo(1);
  }

  @Test
  void a_rule_ends_by_its_kind_and_value_in_any_spelling() {
    add(QuarantineKind.PHONE, "+12025550142");

    assertThat(remove("kind", "phone", "value", "(202) 555-0142")).isEqualTo(1);
    assertThat(remove("kind", "phone", "value", "+12025550142")).isZero();
  }

  @Test
  void an_event_of_the_ledger_is_known() {
    boolean known = with(it -> it.knowsEvent(UUID.randomUUID()));

    assertThat(known).isFalse();
  }

  @Test
  void a_rule_remembers_that_nobody_asked_for_it() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    QuarantineRule rule =
        new QuarantineRule(
            UUID.randomUUID(),
            QuarantineKind.CONTACT,
            "4711",
            Optional.empty(),
            Optional.of("automatic"),
            Optional.empty(),
            now,
            true);
    with(
        it -> {
          it.add(rule);
          return true;
        });

    assertThat(holding()).contains(rule);
  }

  @Test
  void an_operators_rule_comes_before_an_automatic_one() {
    a_rule_remembers_that_nobody_asked_for_it();
    QuarantineRule byHand = add(QuarantineKind.CONTACT, "4711");

    assertThat(holding()).contains(byHand);
  }
}
