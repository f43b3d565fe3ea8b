package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.problem.Refused;
import df.middleware.routing.AskForSync;
import df.middleware.testing.Events;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepairMappingTest {
  private static final Optional<String> PHONE = Optional.of("+12025550142");
  private static final Optional<String> EMAIL = Optional.of("jane@example.com");
  private static final Optional<String> NONE = Optional.empty();

  private final InMemoryContactMappings mappings = new InMemoryContactMappings(new Steps());
  private final List<String> asked = new ArrayList<>();
  private final List<String> audit = new ArrayList<>();
  private final RepairMapping repair =
      new RepairMapping(mappings, new Asking(), (action, id, detail) -> audit.add(detail));

  /** Writes down who is to be synced. */
  private final class Asking implements AskForSync {
    @Override
    public UUID ofAlowareContact(String contactId) {
      asked.add("aloware " + contactId);
      return new UUID(1, asked.size());
    }

    @Override
    public UUID ofGhlContact(String contactId) {
      asked.add("ghl " + contactId);
      return new UUID(2, asked.size());
    }

    @Override
    public UUID ofOptOut(String phone) {
      asked.add("opt-out " + phone);
      return new UUID(3, asked.size());
    }
  }

  private ContactMapping stored(
      String alowareId, String ghlId, Optional<String> phone, Optional<String> email) {
    LastKnown refused =
        new LastKnown(
            CanonicalContact.EMPTY,
            0,
            Optional.empty(),
            Map.of("city", "Nowhere"),
            Set.of(),
            Map.of(),
            Map.of());
    return mappings.save(
        ContactMapping.unmapped(Events.NOON)
            .withAlowareId(Optional.of(alowareId))
            .withAloware(refused)
            .withGhl(ghlId, refused)
            .findableBy(phone, email));
  }

  @Test
  void each_side_of_the_mapping_is_synced() {
    ContactMapping jane = stored("4711", "ghl-1", PHONE, EMAIL);

    Repair done = repair.repair(PHONE, NONE);

    assertThat(asked).containsExactly("aloware 4711", "ghl ghl-1");
    assertThat(done.repaired()).extracting(Repair.Asked::mappingId).containsOnly(jane.id());
    assertThat(done.repaired())
        .extracting(Repair.Asked::eventId)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(done.conflicts()).isEmpty();
  }

  @Test
  void a_mapping_with_one_side_is_synced_from_there() {
    mappings.save(
        ContactMapping.unmapped(Events.NOON)
            .withAlowareId(Optional.of("4711"))
            .findableBy(PHONE, NONE));

    repair.repair(PHONE, NONE);

    assertThat(asked).containsExactly("aloware 4711");
  }

  @Test
  void what_a_side_refused_may_be_given_again() {
    stored("4711", "ghl-1", PHONE, EMAIL);

    repair.repair(NONE, EMAIL);

    ContactMapping now = mappings.all().get(0);
    assertThat(now.aloware().orElseThrow().refused()).isEmpty();
    assertThat(now.ghl().orElseThrow().refused()).isEmpty();
  }

  @Test
  void a_person_found_by_both_is_repaired_once() {
    stored("4711", "ghl-1", PHONE, EMAIL);

    assertThat(repair.repair(PHONE, EMAIL).conflicts()).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void several_mappings_of_one_phone_are_conflicts_and_left_alone() {
    ContactMapping one = stored("1", "ghl-1", PHONE, NONE);
    ContactMapping other = stored("2", "ghl-2", PHONE, EMAIL);

    Repair done = repair.repair(PHONE, NONE);

    assertThat(done.conflicts()).containsExactly(one.id(), other.id());
    assertThat(done.repaired()).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(mappings.all()).containsExactly(one, other);
  }

  @Test
  void a_phone_of_one_and_an_e_mail_of_another_are_a_conflict() {
    stored("1", "ghl-1", PHONE, NONE);
    stored("2", "ghl-2", NONE, EMAIL);

    assertThat(repair.repair(PHONE, EMAIL).conflicts()).hasSize(2);
  }

  @Test
  void nobody_is_not_found() {
    assertThatThrownBy(() -> repair.repair(PHONE, EMAIL))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.problem().status()).isEqualTo(404));
  }

  @Test
  void the_record_names_the_mapping_and_not_the_person() {
    ContactMapping jane = stored("4711", "ghl-1", PHONE, EMAIL);
    repair.repair(PHONE, EMAIL);

    assertThat(audit).containsExactly("mapping " + jane.id() + ", events: 2");
  }

  @Test
  void the_answer_lists_events_and_conflicts() {
    UUID id = new UUID(0, 1);

    assertThat(new Repair(List.of(new Repair.Asked(id, id)), List.of(id)).answer().tree())
        .isEqualTo(
            Map.of(
                "repaired",
                List.of(Map.of("mappingId", id.toString(), "eventId", id.toString())),
                "conflicts",
                List.of(id.toString())));
  }
}
