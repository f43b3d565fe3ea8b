package df.middleware.contact.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.contact.CanonicalContact;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.LastKnown;
import df.middleware.contact.TaggedContacts.Tagged;
import df.middleware.event.json.JsonpJson;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts by tag in the real PostgreSQL. */
class JpaTaggedContactsTest {

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE contact_mappings");
  }

  private static ContactMapping mapped(String ghlId, String... tags) {
    CanonicalContact contact = CanonicalContact.EMPTY.withTags(Set.of(tags));
    return ContactMapping.unmapped(Events.NOON)
        .withAlowareId(Optional.of("a-" + ghlId))
        .withGhl(ghlId, LastKnown.seen(contact))
        .findableBy(Optional.of("+12025550142"), Optional.empty());
  }

  private static ContactMapping stored(ContactMapping mapping) {
    return TestDatabase.in(
        entities -> {
          JpaContactMappings mappings = new JpaContactMappings();
          mappings.entityManager = entities;
          mappings.json = new JsonpJson();
          return mappings.save(mapping);
        });
  }

  private static List<Tagged> having(String tag) {
    return TestDatabase.in(
        entities -> {
          JpaTaggedContacts tagged = new JpaTaggedContacts();
          tagged.entityManager = entities;
          tagged.json = new JsonpJson();
          return tagged.having(tag);
        });
  }

  private static List<String> ids(String tag) {
    return having(tag).stream().flatMap(it -> it.ghlContactId().stream()).sorted().toList();
  }

  @Test
  void only_those_with_the_tag_are_found() {
    stored(mapped("jane", "vip", "hot"));
    stored(mapped("joe", "hot"));
    stored(mapped("jim"));

    assertThat(ids("vip")).containsExactly("jane");
    assertThat(ids("hot")).containsExactly("jane", "joe");
  }

  @Test
  void who_they_are_is_told() {
    ContactMapping jane = stored(mapped("jane", "vip"));

    assertThat(having("vip"))
        .containsExactly(
            new Tagged(
                jane.id(),
                Optional.of("jane"),
                Optional.of("a-jane"),
                Optional.of("+12025550142")));
  }

  @Test
  void the_case_does_not_matter() {
    stored(mapped("jane", "VIP"));

    assertThat(ids("vIp")).containsExactly("jane");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a \"quoted\" one", "back\\slash", "100%", "it's", "[x]", "two, parts"})
  void any_text_can_be_a_tag(String tag) {
    stored(mapped("jane", tag));
    stored(mapped("joe", "other"));

    assertThat(ids(tag)).containsExactly("jane");
  }

  @Test
  void a_part_of_a_tag_is_not_the_tag() {
    stored(mapped("jane", "vip gold"));

    assertThat(ids("vip")).isEmpty();
  }

  @Test
  void whom_ghl_has_no_more_has_no_tags() {
    stored(stored(mapped("jane", "vip")).withoutGhl());

    assertThat(ids("vip")).isEmpty();
  }

  @Test
  void they_are_found_without_reading_every_contact() {
    TestDatabase.run(
        "INSERT INTO contact_mappings (id, ghl_contact_id, ghl_state, created_at, updated_at,"
            + " version) SELECT gen_random_uuid(), 'g' || n,"
            + " jsonb_build_object('tags', jsonb_build_array('tag' || (n % 500))), now(), now(), 1"
            + " FROM generate_series(1, 20000) n");
    TestDatabase.run("ANALYZE contact_mappings");

    assertThat(ids("tag7")).hasSize(40);
    assertThat(
            TestDatabase.text(
                "SELECT string_agg(indexname, ',') FROM pg_indexes"
                    + " WHERE indexname = 'contact_mappings_ghl_tags'"))
        .isEqualTo("contact_mappings_ghl_tags");
    assertThat(scansOfTheTagIndex()).isGreaterThan(0);
  }

  private static long scansOfTheTagIndex() {
    TestDatabase.run("SET enable_seqscan = on");
    List<?> plan =
        TestDatabase.in(
            entities ->
                entities
                    .createNativeQuery(
                        "EXPLAIN SELECT id FROM contact_mappings WHERE CAST(lower(ghl_state ->>"
                            + " 'tags') AS jsonb) @> CAST('[\"tag7\"]' AS jsonb)")
                    .getResultList());
    return plan.stream().filter(it -> it.toString().contains("contact_mappings_ghl_tags")).count();
  }
}
