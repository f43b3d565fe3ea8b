package df.sandbox.ghl;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;

/** {@code /contacts/{id}/notes} and {@code /contacts/{id}/notes/{noteId}}. */
final class NoteRoutes {
  private final GhlAccount account;

  NoteRoutes(GhlAccount account) {
    this.account = account;
  }

  Reply answer(Request request) {
    String contactId = request.path().get(1);
    account.required(contactId);
    return switch (request.path().size()) {
      case 3 -> all(request, contactId);
      case 4 -> one(request, contactId, request.path().get(3));
      default -> throw GhlRefusals.missing(404, "Path");
    };
  }

  private Reply all(Request request, String contactId) {
    return switch (request.method()) {
      case "GET" -> Reply.json(200, Map.of("notes", account.notes().of(contactId)));
      case "POST" ->
          Reply.json(201, Map.of("note", account.notes().create(contactId, body(request, true))));
      default -> throw GhlRefusals.missing(404, "Path");
    };
  }

  private Reply one(Request request, String contactId, String noteId) {
    GhlNotes notes = account.notes();
    return switch (request.method()) {
      case "GET" -> Reply.json(200, Map.of("note", notes.required(contactId, noteId)));
      case "PUT" ->
          Reply.json(200, Map.of("note", notes.update(contactId, noteId, body(request, false))));
      case "DELETE" -> {
        notes.delete(contactId, noteId);
        yield Reply.json(200, Map.of("succeded", true));
      }
      default -> throw GhlRefusals.missing(404, "Path");
    };
  }

  private static JsonObject body(Request request, boolean textRequired) {
    JsonObject body = ContactRoutes.body(request);
    boolean wrong = body.containsKey("body") && !(body.get("body") instanceof JsonString);
    if (wrong || (textRequired && Json.text(body, "body").isEmpty())) {
      throw GhlRefusals.unprocessable("body must be a string", "body should not be empty");
    }
    return body;
  }
}
