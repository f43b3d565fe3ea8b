package df.sandbox.aloware;

import df.sandbox.state.Behaviour;
import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** How Aloware writes its numbers: as numbers, or, as some accounts see them, as strings. */
final class Spelling {
  private final Behaviour behaviour;

  Spelling(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  JsonObject of(JsonObject row) {
    return behaviour.flag("alowareStringNumbers") ? strings(row).asJsonObject() : row;
  }

  private static JsonValue strings(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return Json.value(number.toString());
    } else if (value instanceof JsonArray array) {
      return Json.array(array.stream().map(Spelling::strings).toList());
    } else if (value instanceof JsonObject object) {
      Map<String, JsonValue> copy = new LinkedHashMap<>();
      object.forEach((key, field) -> copy.put(key, strings(field)));
      return Json.object(copy);
    }
    return value;
  }
}
