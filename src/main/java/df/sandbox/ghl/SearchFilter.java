package df.sandbox.ghl;

import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A condition of the contact search: a field, an operator and a value, or a group of such. */
final class SearchFilter {
  private SearchFilter() {}

  /** What all filters of a request say together. */
  static Predicate<JsonObject> all(List<JsonObject> filters) {
    return filters.stream().map(SearchFilter::one).reduce(contact -> true, Predicate::and);
  }

  private static Predicate<JsonObject> one(JsonObject filter) {
    if (filter.containsKey("group")) {
      List<JsonObject> parts = Json.objects(filter, "filters");
      return filter.getString("group", "AND").equalsIgnoreCase("OR")
          ? parts.stream().map(SearchFilter::one).reduce(contact -> false, Predicate::or)
          : all(parts);
    }
    String field = filter.getString("field", "");
    JsonValue value = filter.getOrDefault("value", JsonValue.NULL);
    return switch (filter.getString("operator", "")) {
      case "eq" -> contact -> equal(held(contact, field), value);
      case "not_eq" -> contact -> !equal(held(contact, field), value);
      case "contains" -> contact -> contains(held(contact, field), value);
      case "not_contains" -> contact -> !contains(held(contact, field), value);
      case "exists" -> contact -> !held(contact, field).isEmpty();
      case "not_exists" -> contact -> held(contact, field).isEmpty();
      case "range" -> range(field, value);
      default -> throw GhlRefusals.unprocessable("Invalid operator for field " + field);
    };
  }

  /** The texts that a contact holds in a field. */
  private static List<String> held(JsonObject contact, String field) {
    if (field.startsWith("customFields.")) {
      String id = field.substring("customFields.".length());
      return Json.objects(contact, "customFields").stream()
          .filter(custom -> custom.getString("id", "").equals(id))
          .flatMap(custom -> texts(custom.getOrDefault("value", JsonValue.NULL)).stream())
          .toList();
    }
    return texts(contact.getOrDefault(field, JsonValue.NULL));
  }

  private static List<String> texts(JsonValue value) {
    if (value instanceof JsonArray) {
      return Json.texts(Json.object(Map.of("all", value)), "all");
    }
    boolean flag = value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE);
    return flag ? List.of(value.toString()) : Json.text(value).stream().toList();
  }

  private static boolean equal(List<String> held, JsonValue value) {
    return texts(value).stream()
        .anyMatch(wanted -> held.stream().anyMatch(wanted::equalsIgnoreCase));
  }

  private static boolean contains(List<String> held, JsonValue value) {
    return texts(value).stream()
        .map(wanted -> wanted.toLowerCase(Locale.ROOT))
        .anyMatch(
            wanted ->
                held.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
  }

  private static Predicate<JsonObject> range(String field, JsonValue value) {
    if (!(value instanceof JsonObject bounds) || bounds.isEmpty()) {
      throw GhlRefusals.unprocessable("range needs gt, gte, lt or lte for field " + field);
    }
    return contact ->
        held(contact, field).stream()
            .anyMatch(
                text ->
                    bounds.entrySet().stream()
                        .allMatch(
                            bound ->
                                within(
                                    Long.compare(
                                        millis(Json.value(text)), millis(bound.getValue())),
                                    bound.getKey())));
  }

  private static boolean within(int comparison, String bound) {
    return switch (bound) {
      case "gt" -> comparison > 0;
      case "gte" -> comparison >= 0;
      case "lt" -> comparison < 0;
      case "lte" -> comparison <= 0;
      default -> throw GhlRefusals.unprocessable("Invalid range bound " + bound);
    };
  }

  /** A moment in milliseconds: from a number of them, an ISO time or an ISO date. */
  static long millis(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.longValue();
    }
    String text = Json.text(value).orElse("");
    try {
      return text.length() == "2026-01-01".length()
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
          : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException notATime) {
      throw GhlRefusals.unprocessable("not a date: " + text);
    }
  }
}
