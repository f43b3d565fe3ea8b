package df.middleware.testing;

import df.middleware.event.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The custom fields of a GHL location in memory. */
final class GhlFields {
  private final Map<String, String> names = new LinkedHashMap<>();
  private boolean wereAsked;

  void define(String id, String name) {
    names.put(id, name);
  }

  /** As the client does, they are asked for once and then kept. */
  Map<String, String> names(Steps steps) {
    if (wereAsked) {
      return Map.copyOf(names);
    }
    return steps.take(
        "GHL GET customFields",
        () -> {
          wereAsked = true;
          return Map.copyOf(names);
        });
  }

  /** A contact's fields after these were written to it. */
  static List<Object> merged(Map<String, ?> contact, Object written) {
    Map<String, Object> byId = new LinkedHashMap<>();
    for (Payload it : JsonTrees.copy(contact).at("customFields").items()) {
      byId.put(it.text("id").orElse(""), it.text("value").orElse(""));
    }
    for (Payload it : JsonTrees.copy(Map.of("it", written)).at("it").items()) {
      byId.put(it.text("id").orElse(""), it.text("field_value").orElse(""));
    }
    return byId.entrySet().stream()
        .<Object>map(it -> Map.of("id", it.getKey(), "value", it.getValue()))
        .toList();
  }

  static void requireNoTags(Map<String, Object> fields) {
    if (fields.containsKey("tags")) {
      throw new AssertionError("tags in a contact write replace the whole set");
    }
  }
}
