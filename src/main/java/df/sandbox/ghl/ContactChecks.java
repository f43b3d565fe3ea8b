package df.sandbox.ghl;

import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields a contact may be written with, and of what type: anything else is a 422. */
final class ContactChecks {
  private static final Set<String> TEXTS =
      Set.of(
          "firstName",
          "lastName",
          "name",
          "email",
          "phone",
          "address1",
          "city",
          "state",
          "postalCode",
          "website",
          "timezone",
          "source",
          "dateOfBirth",
          "country",
          "assignedTo");
  private static final Set<String> TEXTS_OF_CREATE = Set.of("locationId", "gender", "companyName");
  private static final Set<String> OBJECTS = Set.of("dndSettings", "inboundDndSettings");
  private static final Set<String> DND_STATUS = Set.of("active", "inactive", "permanent");

  private ContactChecks() {}

  static void create(JsonObject body) {
    Set<String> texts = new HashSet<>(TEXTS);
    texts.addAll(TEXTS_OF_CREATE);
    check(body, texts);
  }

  static void update(JsonObject body) {
    check(body, TEXTS);
  }

  /** The tags of a tag request. */
  static List<String> tags(JsonObject body) {
    JsonValue tags = body.getOrDefault("tags", JsonValue.NULL);
    if (!isTexts(tags)) {
      throw GhlRefusals.unprocessable(
          "tags must be an array", "each value in tags must be a string");
    }
    return Json.texts(body, "tags");
  }

  private static void check(JsonObject body, Set<String> texts) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonValue> field : body.entrySet()) {
      check(field.getKey(), field.getValue(), texts, faults);
    }
    if (body.get("email") instanceof JsonString email && !isEmail(email.getString())) {
      faults.add("email must be an email");
    }
    if (!faults.isEmpty()) {
      throw GhlRefusals.unprocessable(faults.toArray(String[]::new));
    }
  }

  private static void check(String name, JsonValue value, Set<String> texts, List<String> faults) {
    boolean none = value.equals(JsonValue.NULL);
    if (texts.contains(name)) {
      addUnless(none || value instanceof JsonString, name + " must be a string", faults);
    } else if (name.equals("dnd")) {
      boolean flag = value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE);
      addUnless(none || flag, "dnd must be a boolean value", faults);
    } else if (name.equals("tags")) {
      addUnless(none || isTexts(value), "each value in tags must be a string", faults);
    } else if (name.equals("customFields")) {
      addUnless(none || isObjects(value), "customFields must be an array", faults);
    } else if (OBJECTS.contains(name)) {
      addUnless(none || isDnd(value), name + " must hold objects with a valid status", faults);
    } else {
      faults.add("property " + name + " should not exist");
    }
  }

  private static void addUnless(boolean fine, String fault, List<String> faults) {
    if (!fine) {
      faults.add(fault);
    }
  }

  private static boolean isTexts(JsonValue value) {
    return value instanceof JsonArray array
        && array.stream().allMatch(JsonString.class::isInstance);
  }

  private static boolean isObjects(JsonValue value) {
    return value instanceof JsonArray array
        && array.stream().allMatch(JsonObject.class::isInstance);
  }

  private static boolean isDnd(JsonValue value) {
    return value instanceof JsonObject channels
        && channels.values().stream()
            .allMatch(
                channel ->
                    channel instanceof JsonObject setting
                        && DND_STATUS.contains(setting.getString("status", "")));
  }

  private static boolean isEmail(String text) {
    return text.isBlank() || text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }
}
