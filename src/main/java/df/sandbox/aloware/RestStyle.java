package df.sandbox.aloware;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The API that the specification was written for: contacts, calls and call lists by id. */
final class RestStyle {
  private final AlowareAccount account;

  RestStyle(AlowareAccount account) {
    this.account = account;
  }

  Optional<Supplier<Reply>> route(Request request, JsonObject body) {
    if (request.path().isEmpty()) {
      return Optional.empty();
    }
    boolean one = request.path().size() == 2;
    String id = one ? request.path().get(1) : "";
    String called = request.method() + " " + request.path().get(0) + (one ? "/{id}" : "");
    if (request.path().size() > 2) {
      return Optional.empty();
    }
    return switch (called) {
      case "GET contacts/{id}" -> Optional.of(() -> found(account.contact(id), "Contact"));
      case "PUT contacts/{id}" -> Optional.of(() -> found(account.update(id, body), "Contact"));
      case "GET contacts" -> Optional.of(() -> data(find(request)));
      case "POST contacts" -> Optional.of(() -> create(body));
      case "GET calls/{id}" -> Optional.of(() -> found(account.calls().table().get(id), "Call"));
      case "GET call-lists" -> Optional.of(() -> data(account.lists().all()));
      case "POST call-lists" -> Optional.of(() -> createList(body));
      case "PUT call-lists/{id}" ->
          Optional.of(() -> found(account.lists().update(id, checkedList(body)), "Call list"));
      default -> Optional.empty();
    };
  }

  private List<JsonObject> find(Request request) {
    Optional<String> phone = request.parameter("phone");
    Optional<String> email = request.parameter("email");
    return phone
        .map(account::byPhone)
        .or(() -> email.map(account::byEmail))
        .orElseGet(account::contacts);
  }

  private Reply create(JsonObject body) {
    if (Json.text(body, "phone_number").isEmpty() && Json.text(body, "email").isEmpty()) {
      throw AlowareRefusals.invalid("phone_number", "The phone number field is required.");
    }
    JsonObject created =
        account
            .create(body)
            .orElseThrow(() -> AlowareRefusals.message(409, "Contact already exists."));
    return Reply.json(201, account.spelling().of(created));
  }

  private Reply createList(JsonObject body) {
    if (Json.text(body, "name").isEmpty()) {
      throw AlowareRefusals.invalid("name", "The name field is required.");
    }
    JsonObject list = account.lists().put(Json.without(checkedList(body), "id"));
    return Reply.json(201, account.spelling().of(list));
  }

  private static JsonObject checkedList(JsonObject body) {
    if (body.containsKey("contact_ids") && !(body.get("contact_ids") instanceof JsonArray)) {
      throw AlowareRefusals.invalid("contact_ids", "The contact ids must be an array.");
    }
    return body;
  }

  private Reply found(Optional<JsonObject> row, String what) {
    Refused missing = AlowareRefusals.message(404, what + " not found.");
    return Reply.json(200, account.spelling().of(row.orElseThrow(() -> missing)));
  }

  private Reply data(List<JsonObject> rows) {
    return Reply.json(200, Map.of("data", rows.stream().map(account.spelling()::of).toList()));
  }
}
