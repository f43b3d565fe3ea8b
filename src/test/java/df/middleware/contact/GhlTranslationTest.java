package df.middleware.contact;

import static df.middleware.testing.JsonTrees.object;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GhlTranslationTest {
  private static final Map<String, String> NAMES =
      Map.of("cf1", "Budget", "cf2", "Callback Window");
  private static final CanonicalContact JANE =
      Contacts.contact(
              "PHONE=+12025550177; EMAIL=jane@example.com; FIRST_NAME=Jane; LAST_NAME=Example;"
                  + "TIMEZONE=America/Chicago; STREET=1 Main St; CITY=Springfield; STATE=IL;"
                  + "POSTAL_CODE=62701; COUNTRY=US")
          .withTags(Set.of("hot lead", "newsletter"));
  private final GhlTranslation translation = new GhlTranslation();

  private ContactReading read(Payload payload) {
    return translation.read(payload, () -> NAMES);
  }

  private CanonicalContact fresh(Payload payload) {
    return read(payload).over(CanonicalContact.EMPTY);
  }

  private static Map<String, Object> api() {
    return object(
        "id", "ocQH",
        "phone", "+12025550177",
        "email", "jane@example.com",
        "firstName", "Jane",
        "lastName", "Example",
        "name", "jane example",
        "timezone", "America/Chicago",
        "address1", "1 Main St",
        "city", "Springfield",
        "state", "IL",
        "postalCode", "62701",
        "country", "US",
        "tags", List.of("hot lead", "newsletter"),
        "customFields",
            List.of(
                object("id", "cf1", "value", 5000),
                object("id", "cf2", "value", List.of("am", "pm")),
                object("id", "gone", "value", "x")),
        "dateUpdated", "2026-07-02T05:18:26.704Z");
  }

  @Test
  void the_apis_contact_is_read() {
    assertThat(fresh(Payload.of(api())))
        .isEqualTo(
            JANE.withCustomFields(Map.of("Budget", "5000", "Callback Window", "am, pm"))
                .withUpdatedAt(Optional.of(Instant.parse("2026-07-02T05:18:26.704Z"))));
  }

  @Test
  void an_answer_that_wraps_the_contact_is_read() {
    assertThat(read(payload("succeded", true, "contact", api())).id()).contains("ocQH");
  }

  @Test
  void the_workflow_webhook_is_read() {
    Payload workflow =
        payload(
            "contact_id", "ocQH",
            "first_name", "Jane",
            "last_name", "Example",
            "full_name", "Jane Example",
            "email", "jane@example.com",
            "phone", "+12025550177",
            "tags", "hot lead,newsletter",
            "address1", "1 Main St",
            "city", "Springfield",
            "state", "IL",
            "country", "US",
            "timezone", "America/Chicago",
            "postal_code", "62701",
            "callback window", "Mornings",
            "contact", object("attributionSource", object("medium", "manual")),
            "location", object("id", "loc", "city", "Elsewhere"));
    assertThat(read(workflow).id()).contains("ocQH");
    assertThat(fresh(workflow))
        .isEqualTo(JANE.withCustomFields(Map.of("Callback Window", "Mornings")));
  }

  @Test
  void a_payload_says_nothing_about_what_it_does_not_carry() {
    Payload update = payload("type", "ContactUpdate", "id", "ocQH", "city", "Ulm");
    assertThat(read(update).over(JANE)).isEqualTo(JANE.with(ContactField.CITY, Optional.of("Ulm")));
  }

  @Test
  void the_names_of_custom_fields_are_asked_only_when_there_are_some() {
    ContactReading reading =
        translation.read(
            payload("id", "x", "customFields", List.of()),
            () -> {
              throw new AssertionError("a call for nothing");
            });
    assertThat(reading.customFields()).isEmpty();
  }

  @Test
  void a_difference_is_written_in_ghls_names_without_tags() {
    CanonicalContact wanted = JANE.withCustomFields(Map.of("budget", "5", "unknown", "6"));
    CanonicalContact have = JANE.withTags(Set.of()).with(ContactField.FIRST_NAME, Optional.of("J"));
    assertThat(translation.fields(ContactDifference.between(have, wanted), () -> NAMES))
        .isEqualTo(
            Map.of(
                "firstName",
                "Jane",
                "customFields",
                List.of(Map.of("id", "cf1", "field_value", "5"))));
  }
}
