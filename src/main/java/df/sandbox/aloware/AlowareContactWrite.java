package df.sandbox.aloware;

import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Aloware makes of a contact's fields when it saves them; fields that it does not know,
 * nothing.
 */
final class AlowareContactWrite {
  private static final Set<String> PLAIN =
      Set.of(
          "email",
          "first_name",
          "last_name",
          "company_name",
          "lead_source",
          "date_of_birth",
          "timezone",
          "address",
          "city",
          "state",
          "zipcode",
          "country",
          "website",
          "notes",
          "csf1",
          "csf2",
          "user_id",
          "intake_source",
          "is_opted_out",
          "text_authorized",
          "disposition_status_id",
          "custom_fields",
          "other_phone_numbers");

  private AlowareContactWrite() {}

  /** By a resource: {@code tags} is the new set. */
  static JsonObject replacing(JsonObject before, JsonObject changes) {
    return apply(before, changes, false);
  }

  /** By the form: {@code tags}, names with commas between, are added. */
  static JsonObject adding(JsonObject before, JsonObject changes) {
    return apply(before, changes, true);
  }

  private static JsonObject apply(JsonObject before, JsonObject changes, boolean addsTags) {
    Map<String, JsonValue> contact = new LinkedHashMap<>(before);
    changes.forEach(
        (name, value) -> {
          if (name.equals("phone_number")) {
            Json.text(value)
                .map(Phones::stored)
                .map(Json::value)
                .ifPresent(p -> contact.put(name, p));
          } else if (name.equals("name")) {
            splitName(contact, Json.text(value).orElse(""));
          } else if (name.equals("tags")) {
            contact.put(name, Json.array(tags(addsTags ? before : Json.object(Map.of()), value)));
          } else if (name.equals("is_dnc")) {
            contact.put(name, Json.value(isTrue(value)));
          } else if (PLAIN.contains(name)) {
            contact.put(name, blankIsNull(value));
          }
        });
    return Json.object(contact);
  }

  private static JsonValue blankIsNull(JsonValue value) {
    return value instanceof JsonString && Json.text(value).isEmpty() ? JsonValue.NULL : value;
  }

  private static void splitName(Map<String, JsonValue> contact, String whole) {
    List<String> words = Arrays.asList(whole.strip().split("\\s+", 2));
    contact.put("first_name", blankIsNull(Json.value(words.get(0))));
    contact.put("last_name", words.size() > 1 ? Json.value(words.get(1)) : JsonValue.NULL);
  }

  private static Set<String> tags(JsonObject before, JsonValue given) {
    Set<String> tags = new LinkedHashSet<>(Json.texts(before, "tags"));
    Json.texts(Json.object(Map.of("all", given)), "all").forEach(tags::add);
    Optional<String> names = given instanceof JsonString ? Json.text(given) : Optional.empty();
    names.ifPresent(
        text ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add));
    return tags;
  }

  /** Forms say yes in many ways. */
  static boolean isTrue(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return text.equals("true") || text.equals("1");
  }
}
