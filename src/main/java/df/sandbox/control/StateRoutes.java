package df.sandbox.control;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /control/{vendor}/{table}[/{id}]}: what a vendor holds, read and set, without webhooks.
 */
final class StateRoutes implements ControlRoute {
  private final Map<String, Shelf> shelves;

  /** Shelves by {@code vendor/table}. */
  StateRoutes(Map<String, Shelf> shelves) {
    this.shelves = shelves;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.path();
    Shelf shelf =
        Optional.ofNullable(path.size() < 2 ? null : shelves.get(path.get(0) + "/" + path.get(1)))
            .orElseThrow(() -> new Unknown("there are " + shelves.keySet()));
    return path.size() == 2 ? all(request, shelf) : one(request, shelf, path.get(2));
  }

  private static Reply all(Request request, Shelf shelf) {
    return switch (request.method()) {
      case "GET" -> list(request, shelf);
      case "POST", "PUT" -> Reply.pretty(201, shelf.put().apply(ControlApi.body(request)));
      case "DELETE" -> {
        shelf.table().clear();
        yield Reply.text(204, "text/plain", "");
      }
      default -> throw new IllegalArgumentException("GET, POST, PUT or DELETE");
    };
  }

  private static Reply one(Request request, Shelf shelf, String id) {
    return switch (request.method()) {
      case "GET" ->
          Reply.pretty(200, shelf.table().get(id).orElseThrow(() -> new Unknown("no such id")));
      case "POST", "PUT" ->
          Reply.pretty(200, shelf.put().apply(Json.with(ControlApi.body(request), "id", id)));
      case "DELETE" -> {
        if (!shelf.table().remove(id)) {
          throw new Unknown("no such id");
        }
        yield Reply.text(204, "text/plain", "");
      }
      default -> throw new IllegalArgumentException("GET, POST, PUT or DELETE");
    };
  }

  private static Reply list(Request request, Shelf shelf) {
    List<JsonObject> items =
        shelf.table().all().stream()
            .filter(
                row ->
                    request.query().entrySet().stream()
                        .allMatch(wanted -> holds(row, wanted.getKey(), wanted.getValue())))
            .toList();
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("total", items.size());
    reply.put("items", items);
    return Reply.pretty(200, Json.object(reply));
  }

  private static boolean holds(JsonObject row, String field, String wanted) {
    if (field.equals("phone")) {
      String number = Phones.stored(wanted.strip());
      return Json.text(row, row.containsKey("phone_number") ? "phone_number" : "phone")
          .filter(number::equals)
          .isPresent();
    }
    JsonValue value = row.getOrDefault(field, JsonValue.NULL);
    return value instanceof JsonArray
        ? Json.texts(row, field).stream().anyMatch(wanted::equalsIgnoreCase)
        : Json.text(value).filter(wanted::equalsIgnoreCase).isPresent();
  }
}
