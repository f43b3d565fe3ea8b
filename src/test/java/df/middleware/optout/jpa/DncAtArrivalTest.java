package df.middleware.optout.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.AlowareEvents;
import df.middleware.event.Incoming;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
import df.middleware.event.json.JsonpJson;
import df.middleware.optout.OptOutSource;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.routing.StopWords;
import df.middleware.routing.Wishes;
import df.middleware.synclog.jpa.JpaSyncLog;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aloware's do-not-contact reaches the registry with the event that tells it. */
class DncAtArrivalTest {
  private static final String PHONE = "+12025550142";
  private static final Wishes WISHES = new Wishes(new StopWords(List.of("STOP"), List.of("START")));
  private static final AlowareEvents READER = new AlowareEvents(new PhoneNumbers("US"));

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE optout_registry, optout_blocks, sync_log, contact_mappings CASCADE");
  }

  private static void arrives(String name, Map<String, Object> body) {
    Reading read = READER.read(JsonTrees.payload("event", name, "body", body));
    Incoming incoming = ((Reading.Events) read).events().get(0);
    TestDatabase.in(
        entities -> {
          JpaSyncLog log = new JpaSyncLog(entities, new JsonpJson());
          new JpaWishesAtArrival(entities, WISHES, log)
              .happen(List.of(new Arrived(UUID.randomUUID(), incoming)));
          return true;
        });
  }

  private static void contact(boolean isDnc) {
    arrives("ContactUpdated", Map.of("id", 7, "phone_number", PHONE, "is_dnc", isDnc));
  }

  private static void says(OptOutSource source, boolean blocks) {
    TestDatabase.in(
        entities ->
            new JpaOptOutRegistry(entities)
                .register(PHONE, source, blocks, Optional.empty(), "said so"));
  }

  private static boolean isGateOpen() {
    return TestDatabase.in(entities -> new JpaSendGate(entities).isOpenTo(PHONE));
  }

  private static String rowVersions() {
    return TestDatabase.text(
        "SELECT concat((SELECT string_agg(CAST(xmin AS text), ',') FROM optout_registry), ' ',"
            + " (SELECT string_agg(CAST(xmin AS text), ',') FROM optout_blocks), ' ',"
            + " (SELECT count(*) FROM sync_log))");
  }

  @Test
  void a_contact_that_is_not_to_be_contacted_gets_no_texts() {
    contact(true);

    assertThat(isGateOpen()).isFalse();
    assertThat(TestDatabase.text("SELECT concat_ws(' ', status, source) FROM optout_registry"))
        .isEqualTo("opted_out aloware");
  }

  @Test
  void the_log_has_one_row_about_it() {
    contact(true);
    contact(true);

    assertThat(
            TestDatabase.text("SELECT string_agg(direction || ' ' || status, ',') FROM sync_log"))
        .isEqualTo("aloware_to_registry success");
  }

  @Test
  void a_switch_that_was_never_on_writes_nothing() {
    contact(false);

    assertThat(rowVersions()).isEqualTo("  0");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void the_same_again_writes_nothing(boolean isDnc) {
    contact(true);
    contact(isDnc);
    String before = rowVersions();

    contact(isDnc);

    assertThat(rowVersions()).isEqualTo(before);
  }

  @Test
  void off_lifts_the_block_that_on_made() {
    contact(true);
    contact(false);

    assertThat(isGateOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TEXTING", "GHL", "ADMIN"})
  void off_lifts_nobody_elses_block(OptOutSource other) {
    says(other, true);
    contact(true);
    contact(false);

    assertThat(isGateOpen()).isFalse();
  }

  @Test
  void the_persons_start_after_it_holds_however_often_it_is_told_again() {
    contact(true);
    says(OptOutSource.TEXTING, false);
    contact(true);

    assertThat(isGateOpen()).isTrue();
  }

  @Test
  void an_event_of_its_own_is_registered_too_and_logged_by_its_flow() {
    arrives("ContactDncUpdated", Map.of("id", 7, "phone_number", PHONE, "is_dnc", true));

    assertThat(isGateOpen()).isFalse();
    assertThat(TestDatabase.text("SELECT count(*) FROM sync_log")).isEqualTo("0");
  }

  @Test
  void a_contact_without_a_number_is_known_by_its_mapping() {
    TestDatabase.run(
        "INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, phone_number,"
            + " created_at, updated_at, version)"
            + " VALUES (gen_random_uuid(), '7', 'g7', '+12025550142', now(), now(), 0)");
    arrives("ContactUpdated", Map.of("id", 7, "first_name", "Ann", "is_dnc", true));

    assertThat(isGateOpen()).isFalse();
  }

  @Test
  void a_call_says_nothing_of_the_switch() {
    arrives(
        "OutboundPhoneCall-DispositionCompleted",
        Map.of("id", 7, "lead_number", PHONE, "contact", Map.of("is_dnc", true)));

    assertThat(isGateOpen()).isTrue();
  }

  @Test
  void a_block_of_before_is_lifted_too() {
    TestDatabase.run(
        "INSERT INTO optout_registry (id, phone_number, status, source, reason, last_event_at)"
            + " VALUES (gen_random_uuid(), '+12025550142', 'opted_out', 'aloware', 'DNC',"
            + " now() - interval '1 day')");
    contact(false);

    assertThat(isGateOpen()).isTrue();
  }
}
