package df.sandbox.ghl;

import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What GoHighLevel makes of a contact's fields when it saves them. */
final class ContactWrite {
  private final CustomFields customFields;

  ContactWrite(CustomFields customFields) {
    this.customFields = customFields;
  }

  /** How this location saves: which fields are lost on the way, and whether DND settings merge. */
  record Habits(Set<String> dropped, boolean mergesDnd) {}

  /** The contact after these changes. */
  JsonObject apply(JsonObject before, JsonObject changes, Habits habits) {
    Map<String, JsonValue> contact = new LinkedHashMap<>(before);
    changes.forEach(
        (name, value) -> {
          if (!habits.dropped.contains(name)) {
            set(contact, name, value, habits);
          }
        });
    derive(contact);
    return Json.object(contact);
  }

  private void set(Map<String, JsonValue> contact, String name, JsonValue value, Habits habits) {
    switch (name) {
      case "tags" -> contact.put(name, tags(value));
      case "customFields" -> contact.put(name, customFields.merged(contact.get(name), value));
      case "dndSettings" ->
          contact.put(name, habits.mergesDnd ? merged(contact.get(name), value) : value);
      case "phone" -> put(contact, name, Json.text(value).map(Phones::stored));
      case "name" -> splitName(contact, Json.text(value).orElse(""));
      default -> {
        if (value instanceof JsonString) {
          put(contact, name, Json.text(value));
        } else if (value.equals(JsonValue.NULL)) {
          contact.remove(name);
        } else {
          contact.put(name, value);
        }
      }
    }
  }

  private static void put(Map<String, JsonValue> contact, String name, Optional<String> text) {
    text.ifPresentOrElse(value -> contact.put(name, Json.value(value)), () -> contact.remove(name));
  }

  private static void splitName(Map<String, JsonValue> contact, String whole) {
    List<String> words = List.of(whole.strip().split("\\s+", 2));
    put(contact, "firstName", Optional.of(words.get(0)).filter(word -> !word.isEmpty()));
    put(contact, "lastName", words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty());
  }

  /** Tags are saved in lower case, each once. */
  static JsonValue tags(JsonValue value) {
    return Json.array(lowerCase(Json.texts(Json.object(Map.of("tags", value)), "tags")));
  }

  static Set<String> lowerCase(List<String> tags) {
    return tags.stream()
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static JsonValue merged(
      @org.jspecify.annotations.Nullable JsonValue before, JsonValue changes) {
    if (!(before instanceof JsonObject old) || !(changes instanceof JsonObject given)) {
      return changes;
    }
    Map<String, JsonValue> both = new LinkedHashMap<>(old);
    both.putAll(given);
    return Json.object(both);
  }

  private static void derive(Map<String, JsonValue> contact) {
    Optional<String> first = text(contact, "firstName");
    Optional<String> last = text(contact, "lastName");
    String whole =
        Stream.of(first, last).flatMap(Optional::stream).collect(Collectors.joining(" "));
    Optional<String> name = Optional.of(whole).filter(text -> !text.isEmpty());
    put(contact, "name", name);
    put(contact, "fullNameLowerCase", name.map(ContactWrite::lower));
    put(contact, "firstNameLowerCase", first.map(ContactWrite::lower));
    put(contact, "lastNameLowerCase", last.map(ContactWrite::lower));
    put(contact, "emailLowerCase", text(contact, "email").map(ContactWrite::lower));
  }

  private static Optional<String> text(Map<String, JsonValue> contact, String name) {
    return Json.text(Objects.requireNonNullElse(contact.get(name), JsonValue.NULL));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
