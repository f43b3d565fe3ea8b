package df.faults.check;

import df.sandbox.Sandbox;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What GHL holds at one moment, by phone and by what notes refer to. */
final class GhlSide {
  private final Sandbox sandbox;
  private final Map<String, Long> notesByReference = new HashMap<>();

  GhlSide(Sandbox sandbox) {
    this.sandbox = sandbox;
    notesByReference.putAll(
        sandbox.ghl().notes().table().all().stream()
            .map(note -> lastLine(note.getString("body", "")))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  private static String lastLine(String note) {
    String text = note.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  List<JsonObject> contacts(String phone) {
    return sandbox.ghl().byPhone(phone);
  }

  boolean hasTags(String phone, String... tags) {
    return contacts(phone).stream()
        .anyMatch(contact -> Json.texts(contact, "tags").containsAll(List.of(tags)));
  }

  long notes(String reference) {
    return notesByReference.getOrDefault("ref: " + reference, 0L);
  }
}
