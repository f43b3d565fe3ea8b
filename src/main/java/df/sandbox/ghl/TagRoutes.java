package df.sandbox.ghl;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** {@code /contacts/{id}/tags}: adds or removes some, by a JSON body in both cases. */
final class TagRoutes {
  private final GhlAccount account;

  TagRoutes(GhlAccount account) {
    this.account = account;
  }

  Reply answer(Request request) {
    String id = request.path().get(1);
    return switch (request.method()) {
      case "POST" -> reply(201, account.addTags(id, tags(request)));
      case "DELETE" -> reply(200, account.removeTags(id, tags(request)));
      default -> throw GhlRefusals.missing(404, "Path");
    };
  }

  private static List<String> tags(Request request) {
    return ContactChecks.tags(ContactRoutes.body(request));
  }

  private static Reply reply(int status, JsonObject contact) {
    return Reply.json(status, Map.of("tags", Json.texts(contact, "tags")));
  }
}
