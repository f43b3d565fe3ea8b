package df.sandbox.ghl;

import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * In which order the contact search answers, and each contact's place in it: the values sorted by,
 * then its id, given as {@code searchAfter} and asked for again to go on behind it.
 */
final class SearchOrder {
  private static final JsonObject NEWEST_FIRST =
      Json.object(Map.of("field", "dateAdded", "direction", "desc"));

  private final List<JsonObject> sort;

  SearchOrder(List<JsonObject> sort) {
    this.sort = sort.isEmpty() ? List.of(NEWEST_FIRST) : sort;
  }

  /** Where the contact stands. */
  JsonArray place(JsonObject contact) {
    List<JsonValue> place = new ArrayList<>();
    for (JsonObject key : sort) {
      String field = key.getString("field", "");
      JsonValue value = contact.getOrDefault(field, Json.value(""));
      boolean isTime = field.startsWith("date") && Json.text(value).isPresent();
      place.add(isTime ? Json.value(SearchFilter.millis(value)) : value);
    }
    place.add(contact.getOrDefault("id", JsonValue.NULL));
    return Json.array(place);
  }

  /** Orders places. */
  Comparator<JsonArray> comparator() {
    return (one, other) -> {
      int shared = Math.min(one.size(), other.size());
      for (int i = 0; i < shared; i++) {
        int comparison = compare(one.get(i), other.get(i));
        if (comparison != 0) {
          return descends(i) ? -comparison : comparison;
        }
      }
      return 0;
    };
  }

  private boolean descends(int i) {
    return i < sort.size() && sort.get(i).getString("direction", "asc").equals("desc");
  }

  private static int compare(JsonValue one, JsonValue other) {
    if (one instanceof JsonNumber number && other instanceof JsonNumber another) {
      return number.bigDecimalValue().compareTo(another.bigDecimalValue());
    }
    return Json.text(one).orElse("").compareTo(Json.text(other).orElse(""));
  }
}
