package df.faults.load;

import df.faults.part.Secrets;
import df.sandbox.Sandbox;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vendors' own sides: persons are made and edited there before the product is told. */
public final class Vendors {
  private final Sandbox sandbox;

  public Vendors(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** As people did it there long ago: nobody is told. */
  public void seed(List<Person> people) {
    people.forEach(person -> edit(person, 0));
    sandbox.aloware().lists().put(Json.object(Map.of("id", 1, "name", Secrets.TAG)));
  }

  /** A person's contact where it was made; the webhook about it is the senders' business. */
  public void edit(Person person, int version) {
    sandbox.quietly(
        () -> {
          if (person.bornInGhl()) {
            editInGhl(person, version);
          } else {
            editInAloware(person, version);
          }
        });
  }

  private void editInAloware(Person person, int version) {
    JsonObject fields = Json.object(inAloware(person, version));
    String id = String.valueOf(person.alowareId());
    if (sandbox.aloware().contact(id).isPresent()) {
      sandbox.aloware().update(id, Json.without(fields, "id"));
    } else {
      sandbox.aloware().seed(fields);
    }
  }

  private void editInGhl(Person person, int version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("firstName", person.name(version));
    fields.put("phone", person.phone());
    if (sandbox.ghl().contact(person.ghlId()).isPresent()) {
      sandbox.ghl().update(person.ghlId(), Json.object(fields));
    } else {
      fields.put("id", person.ghlId());
      sandbox.ghl().seed(Json.object(fields));
    }
  }

  void tag(Person person) {
    sandbox.quietly(() -> sandbox.ghl().addTags(person.ghlId(), List.of(Secrets.TAG)));
  }

  static Map<String, Object> inAloware(Person person, int version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", person.alowareId());
    fields.put("first_name", person.name(version));
    fields.put("phone_number", person.phone());
    fields.put("city", "Springfield");
    return fields;
  }
}
