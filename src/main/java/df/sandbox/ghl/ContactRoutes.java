package df.sandbox.ghl;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /contacts}: one contact, a new one, the search for duplicates, the search. */
final class ContactRoutes {
  private final GhlAccount account;
  private final ContactSearch search;

  ContactRoutes(GhlAccount account, ContactSearch search) {
    this.account = account;
    this.search = search;
  }

  Reply answer(Request request) {
    if (request.is("POST", 1)) {
      return create(body(request));
    }
    if (request.path().size() > 1 && request.path().get(1).equals("search")) {
      return search(request);
    }
    if (request.path().size() == 2) {
      return one(request, request.path().get(1));
    }
    throw GhlRefusals.missing(404, "Path");
  }

  private Reply search(Request request) {
    if (request.is("POST", 2)) {
      JsonObject body = body(request);
      requireLocation(Json.text(body, "locationId"));
      return Reply.json(200, search.answer(body));
    }
    if (request.is("GET", 3) && request.path().get(2).equals("duplicate")) {
      return duplicate(request);
    }
    throw GhlRefusals.missing(404, "Path");
  }

  private Reply one(Request request, String id) {
    return switch (request.method()) {
      case "GET" -> Reply.json(200, Map.of("contact", account.required(id)));
      case "PUT" -> update(id, body(request));
      case "DELETE" -> {
        account.delete(id);
        yield Reply.json(200, Map.of("succeded", true));
      }
      default -> throw GhlRefusals.missing(404, "Path");
    };
  }

  private Reply create(JsonObject body) {
    ContactChecks.create(body);
    requireLocation(Json.text(body, "locationId"));
    return Reply.json(201, Map.of("contact", account.create(body)));
  }

  private Reply update(String id, JsonObject body) {
    ContactChecks.update(body);
    Map<String, Object> reply = new LinkedHashMap<>();
    // Their spelling.
    reply.put("succeded", true);
    reply.put("contact", account.update(id, body));
    return Reply.json(200, reply);
  }

  private Reply duplicate(Request request) {
    requireLocation(request.parameter("locationId"));
    // A plus that was not encoded arrives as a space, and finds nobody.
    Optional<JsonObject> found =
        request
            .parameter("number")
            .filter(number -> !number.startsWith(" "))
            .flatMap(number -> account.byPhone(number).stream().findFirst())
            .or(
                () ->
                    request
                        .parameter("email")
                        .flatMap(email -> account.byEmail(email).stream().findFirst()));
    return Reply.json(
        200, Map.of("contact", found.map(JsonValue.class::cast).orElse(JsonValue.NULL)));
  }

  private void requireLocation(Optional<String> given) {
    if (given.isEmpty()) {
      throw GhlRefusals.unprocessable("locationId must be a string");
    }
    if (!given.get().equals(account.locationId())) {
      throw GhlRefusals.forbidden();
    }
  }

  /** The body of a write, which must be a JSON object. */
  static JsonObject body(Request request) {
    List<String> types = List.of(request.header("Content-Type").orElse("").split(";", 2));
    if (!request.body().isEmpty() && !types.get(0).strip().equals("application/json")) {
      throw GhlRefusals.unprocessable("the body must be application/json");
    }
    return request
        .json()
        .orElseThrow(
            () ->
                request.body().isBlank()
                    ? GhlRefusals.unprocessable("the body must not be empty")
                    : GhlRefusals.badRequest("Bad Request"));
  }
}
