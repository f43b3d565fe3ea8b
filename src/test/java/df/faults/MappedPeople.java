package df.faults;

import df.faults.load.Delivery;
import df.faults.load.Letters;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Post;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import df.sandbox.state.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Persons who have long been in both systems and are mapped: one is taken through by the product,
 * the others become like that one.
 */
final class MappedPeople {
  private static final String LIKE_THE_FIRST =
      """
      INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, phone_number,
        aloware_state, ghl_state, last_synced_at, sync_direction, created_at, updated_at, version)
      SELECT gen_random_uuid(), other.aloware, other.ghl, other.phone,
        CAST(replace(CAST(m.aloware_state AS text), m.phone_number, other.phone) AS jsonb),
        CAST(replace(CAST(m.ghl_state AS text), m.phone_number, other.phone) AS jsonb),
        m.last_synced_at, m.sync_direction, m.created_at, m.updated_at, 1
      FROM contact_mappings m, (VALUES %s) other (aloware, ghl, phone)
      WHERE m.ghl_contact_id = '%s'
      """;

  private MappedPeople() {}

  static List<Person> some(int howMany, Plant plant) {
    Vendors vendors = new Vendors(plant.sandbox());
    List<Person> people = People.inGhl(howMany);
    vendors.seed(people);
    people.forEach(person -> vendors.edit(person, person.nextVersion()));
    Person first = people.get(0);
    Delivery edit = Letters.oldContact(first, 1);
    Post.bring(edit, edit.body().get(), plant.node());
    Drain.await(plant);
    List<Person> others = people.subList(1, people.size());
    others.forEach(person -> inAloware(person, plant));
    String rows =
        others.stream()
            .map(it -> "('%d', '%s', '%s')".formatted(it.alowareId(), it.ghlId(), it.phone()))
            .collect(Collectors.joining(", "));
    plant.sql().run(LIKE_THE_FIRST.formatted(rows, first.ghlId()));
    return people;
  }

  private static void inAloware(Person person, Plant plant) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", person.alowareId());
    fields.put("first_name", person.name(1));
    fields.put("phone_number", person.phone());
    plant.sandbox().aloware().seed(Json.object(fields));
  }

  /**
   * So many edits in GHL, about as many of each person, one after the other; GHL itself has the
   * last of them already.
   */
  static List<Delivery> edits(int howMany, List<Person> people, Plant plant) {
    List<Delivery> edits = new ArrayList<>();
    Map<Person, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < howMany; i++) {
      Person person = people.get(i % people.size());
      int version = person.nextVersion();
      last.put(person, version);
      edits.add(Letters.oldContact(person, version));
    }
    Vendors vendors = new Vendors(plant.sandbox());
    last.forEach(vendors::edit);
    return edits;
  }

  /** What the drain of GHL's queue waits for, or no longer. */
  static void hold(Plant plant, boolean held) {
    plant
        .sql()
        .run(
            held
                ? "INSERT INTO paused_queues (source) VALUES ('ghl') ON CONFLICT DO NOTHING"
                : "DELETE FROM paused_queues WHERE source = 'ghl'");
  }
}
