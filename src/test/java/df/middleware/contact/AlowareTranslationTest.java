package df.middleware.contact;

import static df.middleware.testing.JsonTrees.object;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Payload;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlowareTranslationTest {
  private final AlowareTranslation translation =
      new AlowareTranslation(new CustomFieldMap(Map.of("Deal", "Deal Size")));

  private ContactReading body(Object... namesAndValues) {
    return translation.read(payload("event", "ContactUpdated", "body", object(namesAndValues)));
  }

  private static CanonicalContact fresh(ContactReading reading) {
    return reading.over(CanonicalContact.EMPTY);
  }

  static Stream<Payload> shapes() {
    Map<String, Object> jane = object("id", 4711, "phone_number", "+12025550142");
    return Stream.of(
        Payload.of(jane),
        payload("event", "ContactCreated", "body", jane),
        payload("event", "ContactCreated", "contact", jane),
        payload("event", "x", "body", object("id", 9, "contact_id", 4711, "contact", jane)),
        payload("event", "x", "body", object("contact_id", "4711", "lead_number", "+12025550142")));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_contact_is_found_in_every_shape(Payload payload) {
    ContactReading reading = translation.read(payload);
    assertThat(reading.id()).contains("4711");
    assertThat(fresh(reading).phone()).contains("+12025550142");
  }

  @Test
  void a_call_describes_itself_and_not_the_contact() {
    ContactReading reading =
        body("id", 9, "contact_id", 4711, "lead_number", "+12025550142", "tags", List.of("x"));
    assertThat(reading.tags()).isEmpty();
  }

  @Test
  void every_field_is_read() {
    CanonicalContact contact =
        fresh(
            body(
                "email", " jane@example.com ",
                "first_name", "Jane",
                "last_name", "Example",
                "timezone", "America/Chicago",
                "address", "1 Main St",
                "city", "Springfield",
                "state", "IL",
                "zipcode", 62701,
                "country", "US",
                "updated_at", "2026-08-05 21:00:00"));
    assertThat(contact)
        .isEqualTo(
            Contacts.contact(
                    "EMAIL=jane@example.com; FIRST_NAME=Jane; LAST_NAME=Example;"
                        + "TIMEZONE=America/Chicago; STREET=1 Main St; CITY=Springfield;"
                        + "STATE=IL; POSTAL_CODE=62701; COUNTRY=US")
                .withUpdatedAt(Optional.of(Instant.parse("2026-08-05T21:00:00Z"))));
  }

  @Test
  void what_is_not_carried_stays_as_it_was_known() {
    CanonicalContact known = Contacts.contact("CITY=Ulm; EMAIL=a@x.org");
    assertThat(body("email", "b@x.org").over(known))
        .isEqualTo(Contacts.contact("CITY=Ulm; EMAIL=b@x.org"));
  }

  @Test
  void what_is_carried_and_empty_is_empty() {
    CanonicalContact known = Contacts.contact("CITY=Ulm; EMAIL=a@x.org");
    assertThat(body("email", null, "city", " ").over(known)).isEqualTo(CanonicalContact.EMPTY);
  }

  @Test
  void a_wrong_type_says_nothing() {
    CanonicalContact known = Contacts.contact("CITY=Ulm; EMAIL=a@x.org");
    assertThat(body("email", List.of(1), "city", Map.of("a", 1), "tags", Map.of()).over(known))
        .isEqualTo(known);
  }

  static Stream<Arguments> tags() {
    return Stream.of(
        Arguments.of(List.of("a", "b"), Set.of("a", "b")),
        Arguments.of("a, b ,,", Set.of("a", "b")),
        Arguments.of(List.of(Map.of("id", 1, "name", "a"), "b"), Set.of("a", "b")),
        Arguments.of(Arrays.asList(1, null, true), Set.of("1", "true")),
        Arguments.of("", Set.of()),
        Arguments.of(List.of(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void tags_come_as_array_text_or_objects(Object tags, Set<String> read) {
    assertThat(body("tags", tags).tags()).contains(read);
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Example,     Jane,     Example",
    "Mary Ann Example, Mary Ann, Example",
    "Jane,             Jane,     ''",
  })
  void a_whole_name_is_split_at_its_last_word(String name, String first, String last) {
    CanonicalContact contact = fresh(body("name", name));
    assertThat(contact.firstName()).contains(first);
    assertThat(contact.lastName().orElse("")).isEqualTo(last);
  }

  @Test
  void a_whole_name_that_is_known_in_parts_changes_nothing() {
    CanonicalContact known = Contacts.contact("FIRST_NAME=Mary; LAST_NAME=Ann Example");
    assertThat(body("name", "Mary Ann Example").over(known)).isEqualTo(known);
  }

  @Test
  void custom_fields_go_by_ghls_names() {
    Map<String, String> fields =
        fresh(
                body(
                    "custom_fields",
                    object("deal", 5, "Shoe", "42", "odd", Map.of("a", 1)),
                    "csf1",
                    "one"))
            .customFields();
    assertThat(fields).isEqualTo(Map.of("Deal Size", "5", "Shoe", "42", "csf1", "one"));
  }

  @Test
  void custom_fields_come_as_a_list_too() {
    Payload list =
        payload("custom_fields", List.of(object("name", "Shoe", "value", 42), object("x", 1)));
    assertThat(fresh(translation.read(list)).customFields()).isEqualTo(Map.of("Shoe", "42"));
  }

  @Test
  void a_difference_is_written_in_alowares_names() {
    CanonicalContact wanted =
        Contacts.contact("FIRST_NAME=Jane; POSTAL_CODE=62701")
            .withTags(Set.of("a", "b"))
            .withCustomFields(Map.of("Deal Size", "5", "csf1", "one"));
    ContactDifference difference =
        ContactDifference.between(Contacts.contact("LAST_NAME=X"), wanted);
    assertThat(translation.fields(difference, wanted, Map.of("Deal Size", "Deal"), Style.REST))
        .isEqualTo(
            Map.of(
                "first_name", "Jane",
                "last_name", "",
                "zipcode", "62701",
                "tags", List.of("a", "b"),
                "csf1", "one",
                "custom_fields", Map.of("Deal", "5")));
  }
}
