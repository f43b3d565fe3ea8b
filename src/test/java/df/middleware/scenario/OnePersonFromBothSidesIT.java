package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same people are news from several sides at once: one contact on each, whoever is first. */
class OnePersonFromBothSidesIT extends Running {
  private static final int PEOPLE = 24;

  /** Both echo; GHL is slow, so that it is asked for one person twice at a time, and takes all. */
  @BeforeEach
  void only_our_order_keeps_people_single() {
    sandbox.behaviour().set("echo", true);
    sandbox.behaviour().set("ghlDuplicatesAllowed", true);
    sandbox.fault(Fault.of(Vendor.GHL, Kind.LATENCY).withMillis(200));
  }

  @AfterEach
  void fast_again() {
    sandbox.clearFaults();
  }

  private static String phone(int i) {
    return "+1202555%04d".formatted(i);
  }

  private static void atOnce(IntConsumer one, IntConsumer other) {
    CompletableFuture.allOf(forEachPerson(one), forEachPerson(other)).join();
  }

  private static CompletableFuture<Void> forEachPerson(IntConsumer deed) {
    return CompletableFuture.runAsync(() -> IntStream.range(0, PEOPLE).forEach(deed));
  }

  /** In Aloware as a person types it; every third has given no phone in GHL. */
  private void recordInAloware(int i) {
    sandbox
        .aloware()
        .create(
            Json.object(
                Map.of(
                    "first_name",
                    "Ada",
                    "phone_number",
                    "(202) 555-%04d".formatted(i),
                    "email",
                    "ada%d@example.com".formatted(i))));
  }

  private void recordInGhl(int i) {
    String email = "Ada%d@Example.com".formatted(i);
    sandbox
        .ghl()
        .create(
            Json.object(
                i % 3 == 0
                    ? Map.of("firstName", "Ada", "email", email)
                    : Map.of("firstName", "Ada", "email", email, "phone", phone(i))));
  }

  @Test
  void new_records_on_both_sides_become_one_person() {
    atOnce(this::recordInAloware, this::recordInGhl);
    settled();

    assertThat(sandbox.aloware().contacts()).hasSize(PEOPLE);
    assertThat(sandbox.ghl().contacts())
        .hasSize(PEOPLE)
        .extracting(it -> Json.text(it, "phone").orElse(""))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, PEOPLE).mapToObj(OnePersonFromBothSidesIT::phone).toList());
    assertThat(
            count(
                "contact_mappings WHERE ghl_contact_id IS NOT NULL"
                    + " AND aloware_contact_id IS NOT NULL"))
        .isEqualTo(PEOPLE);
    assertThat(count("contact_mappings")).isEqualTo(PEOPLE);
  }

  @Test
  void an_unknown_caller_who_also_writes_becomes_one_contact_with_both_notes() {
    atOnce(
        i ->
            aloware(
                """
                {"event":"InboundPhoneCall-DispositionCompleted","body":{"id":%d,"direction":1,\
                "talk_time":63,"lead_number":"%s","created_at":"2026-08-05 20:58:49"}}"""
                    .formatted(7000 + i, phone(i))),
        i -> texting("m-" + i, phone(i), "Hello"));
    settled();

    List<JsonObject> contacts = sandbox.ghl().contacts();
    assertThat(contacts).hasSize(PEOPLE);
    assertThat(contacts)
        .allSatisfy(it -> assertThat(sandbox.ghl().notes().of(it.getString("id"))).hasSize(2));
  }
}
