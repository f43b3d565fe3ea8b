package df.sandbox.ghl;

import df.sandbox.state.Json;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The custom fields that the location has defined; contacts hold their values by opaque id. */
public final class CustomFields {
  private final Table fields;

  CustomFields(State state) {
    this.fields = state.table("ghl/customFields");
  }

  /** The table, for reading and setting it. */
  public Table table() {
    return fields;
  }

  public List<JsonObject> all() {
    return fields.all();
  }

  /** The id of the field of that name, which is defined now if it was not. */
  public synchronized String named(String name) {
    return fields.all().stream()
        .filter(field -> field.getString("name").equalsIgnoreCase(name))
        .findFirst()
        .orElseGet(() -> put(Json.object(Map.of("name", name))))
        .getString("id");
  }

  /** Defines a field; its {@code name} is enough. */
  public JsonObject put(JsonObject given) {
    String name = given.getString("name", "field");
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("id", Ids.next());
    field.put("name", name);
    field.put("fieldKey", "contact." + key(name));
    field.put("dataType", "TEXT");
    field.put("position", 0);
    field.put("model", "contact");
    field.putAll(given);
    JsonObject whole = Json.object(field);
    fields.put(whole.getString("id"), whole);
    return whole;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /**
   * A contact's values after a write: {@code {id|key, field_value}} in, {@code {id, value}} kept. A
   * value of a field that is not defined is accepted and not stored.
   */
  JsonArray merged(@Nullable JsonValue before, JsonValue changes) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (JsonObject value : objects(before)) {
      values.put(value.getString("id"), value.getOrDefault("value", JsonValue.NULL));
    }
    for (JsonObject change : objects(changes)) {
      definedId(change)
          .ifPresent(id -> set(values, id, change.getOrDefault("field_value", JsonValue.NULL)));
    }
    return Json.array(
        values.entrySet().stream()
            .map(entry -> Json.object(ordered(entry.getKey(), entry.getValue())))
            .toList());
  }

  private static Map<String, Object> ordered(String id, JsonValue value) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("id", id);
    both.put("value", value);
    return both;
  }

  private static void set(Map<String, JsonValue> values, String id, JsonValue value) {
    if (value.equals(JsonValue.NULL) || value.equals(Json.value(""))) {
      values.remove(id);
    } else {
      values.put(id, value);
    }
  }

  private static List<JsonObject> objects(@Nullable JsonValue array) {
    return array == null ? List.of() : Json.objects(Json.object(Map.of("all", array)), "all");
  }

  private Optional<String> definedId(JsonObject change) {
    Optional<String> byId = Json.text(change, "id").filter(id -> fields.get(id).isPresent());
    return byId.or(() -> Json.text(change, "key").flatMap(this::idOfKey));
  }

  private Optional<String> idOfKey(String key) {
    String whole = key.startsWith("contact.") ? key : "contact." + key;
    return fields.all().stream()
        .filter(field -> field.getString("fieldKey", "").equals(whole))
        .map(field -> field.getString("id"))
        .findFirst();
  }
}
