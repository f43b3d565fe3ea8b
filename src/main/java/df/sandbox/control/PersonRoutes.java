package df.sandbox.control;

import df.sandbox.aloware.AlowareAccount;
import df.sandbox.ghl.GhlAccount;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import df.sandbox.texting.TextingAccount;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** {@code /control/person/…}: a person works in a vendor's application, which tells of it. */
final class PersonRoutes implements ControlRoute {
  private final GhlAccount ghl;
  private final AlowareAccount aloware;
  private final TextingAccount texting;

  PersonRoutes(GhlAccount ghl, AlowareAccount aloware, TextingAccount texting) {
    this.ghl = ghl;
    this.aloware = aloware;
    this.texting = texting;
  }

  @Override
  public Reply answer(Request request) {
    String where = String.join("/", request.path().subList(1, Math.min(3, request.path().size())));
    Optional<String> id =
        Optional.of(request.path()).filter(path -> path.size() == 4).map(path -> path.get(3));
    if (where.equals("ghl/contacts") && request.method().equals("DELETE") && id.isPresent()) {
      ghl.delete(id.get());
      return Reply.text(204, "text/plain", "");
    }
    JsonObject body = ControlApi.body(request);
    return switch (where) {
      case "ghl/contacts" -> Reply.pretty(200, ghlContact(id, body));
      case "ghl/notes" -> Reply.pretty(200, ghlNote(id, body));
      case "aloware/contacts" -> Reply.pretty(200, alowareContact(id, body));
      case "texting/messages" -> Reply.pretty(200, texting.receive(body));
      default ->
          throw new Unknown("ghl/contacts, ghl/notes, aloware/contacts and texting/messages");
    };
  }

  private JsonObject ghlContact(Optional<String> id, JsonObject body) {
    if (id.isEmpty()) {
      return ghl.create(body);
    }
    if (ghl.contact(id.get()).isEmpty()) {
      throw new Unknown("no such contact");
    }
    return ghl.update(id.get(), body);
  }

  private JsonObject ghlNote(Optional<String> id, JsonObject body) {
    JsonObject note = Json.object(Map.of());
    if (id.isPresent()) {
      note = ghl.notes().table().get(id.get()).orElseThrow(() -> new Unknown("no such note"));
    }
    String contactId = (id.isPresent() ? note : body).getString("contactId", "");
    return id.isPresent()
        ? ghl.notes().update(contactId, id.get(), body)
        : ghl.notes().create(contactId, body);
  }

  private JsonObject alowareContact(Optional<String> id, JsonObject body) {
    Optional<JsonObject> saved =
        id.isPresent() ? aloware.update(id.get(), body) : aloware.create(body);
    return saved.orElseThrow(
        () ->
            id.isPresent()
                ? new Unknown("no such contact")
                : new IllegalArgumentException("a contact with this phone exists"));
  }
}
