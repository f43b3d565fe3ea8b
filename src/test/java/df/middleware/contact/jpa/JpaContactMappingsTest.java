package df.middleware.contact.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.contact.CanonicalContact;
import df.middleware.contact.ContactField;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.LastKnown;
import df.middleware.event.json.JsonpJson;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.testing.TestDatabase;
import df.middleware.vendor.VendorUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mappings against the real PostgreSQL. */
class JpaContactMappingsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00.123456Z");
  private static final String PHONE = "+12025550142";

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE contact_mappings");
  }

  private static <T> T mappings(Function<JpaContactMappings, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaContactMappings mappings = new JpaContactMappings();
          mappings.entityManager = entities;
          mappings.json = new JsonpJson();
          return work.apply(mappings);
        });
  }

  private static ContactMapping save(ContactMapping mapping) {
    return mappings(it -> it.save(mapping));
  }

  private static Optional<ContactMapping> byGhlId(String id) {
    return mappings(it -> it.byGhlId(id));
  }

  private static Optional<ContactMapping> byAlowareId(String id) {
    return mappings(it -> it.byAlowareId(id));
  }

  private static ContactMapping jane() {
    CanonicalContact contact =
        CanonicalContact.of(
            Map.of(ContactField.PHONE, PHONE, ContactField.FIRST_NAME, "Jane"),
            Set.of("VIP"),
            Map.of("Budget", "1"),
            Optional.of(NOW));
    return ContactMapping.unmapped(NOW)
        .withAlowareId(Optional.of("4711"))
        .withAloware(LastKnown.seen(contact).owingAnEcho(NOW))
        .withGhl("ghl-1", LastKnown.seen(contact))
        .findableBy(Optional.of(PHONE), Optional.of("jane@example.com"))
        .syncedAt(NOW, Direction.GHL_TO_ALOWARE);
  }

  @Test
  void what_is_stored_is_read_back() {
    ContactMapping stored = save(jane());
    assertThat(byGhlId("ghl-1")).contains(stored);
    assertThat(byAlowareId("4711")).contains(stored);
    List<ContactMapping> byPhone = mappings(it -> it.byPhone(PHONE));
    assertThat(byPhone).containsExactly(stored);
    List<ContactMapping> byEmail = mappings(it -> it.byEmail("Jane@Example.com"));
    assertThat(byEmail).containsExactly(stored);
  }

  @Test
  void a_closed_mapping_keeps_which_contact_was_deleted_and_when() {
    ContactMapping closed = save(save(jane()).closedAt(NOW));
    assertThat(byAlowareId("4711")).contains(closed);
    assertThat(closed.closed()).contains(new ContactMapping.Closed("ghl-1", NOW));
    assertThat(byGhlId("ghl-1")).isEmpty();
  }

  @Test
  void a_contact_in_the_place_of_the_deleted_one_opens_it_again() {
    ContactMapping closed = save(save(jane()).closedAt(NOW));
    save(closed.withGhl("ghl-2", LastKnown.NOTHING));
    assertThat(byGhlId("ghl-2").orElseThrow().closed()).isEmpty();
  }

  @Test
  void an_older_version_is_not_written() {
    ContactMapping stored = save(jane());
    save(stored.closedAt(NOW));
    assertThatThrownBy(() -> save(stored.withoutAloware())).isInstanceOf(VendorUnavailable.class);
  }
}
