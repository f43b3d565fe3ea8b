package df.middleware.testing;

import df.middleware.event.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a contact that hold anything, by which a vendor sees whether it was changed. */
final class Filled {
  private Filled() {}

  static Map<String, Payload> fields(Payload contact, String... but) {
    Map<String, Payload> fields = new HashMap<>(contact.fields());
    fields.keySet().removeAll(Set.of(but));
    fields.values().removeIf(Filled::isBlank);
    return fields;
  }

  /** The webhooks that GHL sends of a change. */
  static List<String> changes(Payload before, Payload after) {
    List<String> types = new ArrayList<>();
    if (!before.at("tags").equals(after.at("tags"))) {
      types.add("ContactTagUpdate");
    }
    if (!fields(before, "tags").equals(fields(after, "tags"))) {
      types.add("ContactUpdate");
    }
    return types;
  }

  private static boolean isBlank(Payload value) {
    return value.asText().isEmpty() && !value.isArray() && !value.isObject();
  }
}
