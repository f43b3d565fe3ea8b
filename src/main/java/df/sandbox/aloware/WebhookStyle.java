package df.sandbox.aloware;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Aloware's public API: a look-up by phone, forms, messages; nothing by id. */
final class WebhookStyle {
  private static final int LONGEST_MESSAGE = 160;

  private final AlowareAccount account;
  private final Forms forms;
  private final Table messages;
  private final State state;
  private final Clock clock;

  WebhookStyle(AlowareAccount account, State state, Clock clock) {
    this.account = account;
    this.forms = new Forms(account);
    this.messages = state.table("aloware/messages");
    this.state = state;
    this.clock = clock;
  }

  Optional<Supplier<Reply>> route(Request request, JsonObject body) {
    String called = request.method() + " " + String.join("/", request.path());
    return switch (called) {
      case "GET webhook/contact/phone-number" -> Optional.of(() -> lookUp(request));
      case "POST webhook/forms" -> Optional.of(() -> forms.submit(body));
      case "POST webhook/sms-gateway/send" -> Optional.of(() -> send(body));
      case "POST webhook/powerdialer-remove-contact-from-lists" ->
          Optional.of(() -> removeFromLists(body));
      default -> Optional.empty();
    };
  }

  private Reply lookUp(Request request) {
    Optional<String> phone = request.parameter("phone_number").flatMap(Phones::e164);
    if (phone.isEmpty()) {
      throw AlowareRefusals.error(400, "Phone number is empty or invalid.");
    }
    return account.byPhone(phone.get()).stream()
        .findFirst()
        .map(contact -> Reply.json(200, account.spelling().of(contact)))
        .orElseThrow(() -> AlowareRefusals.error(404, "Contact not found."));
  }

  private Reply send(JsonObject body) {
    String to = required(body, "to");
    String message = required(body, "message");
    if (message.length() > LONGEST_MESSAGE) {
      throw AlowareRefusals.invalid(
          "message", "The message may not be greater than 160 characters.");
    }
    long id = state.next("aloware/messages", 1);
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("id", id);
    sent.put("to", Phones.stored(to));
    sent.put("from", Json.text(body, "from").orElse(""));
    sent.put("message", message);
    sent.put("created_at", Times.zoneless(clock.instant()));
    messages.put(Long.toString(id), Json.object(sent));
    return Reply.json(202, Map.of("message", "Message sent."));
  }

  private static String required(JsonObject body, String field) {
    return Json.text(body, field)
        .orElseThrow(() -> AlowareRefusals.invalid(field, "The " + field + " field is required."));
  }

  private Reply removeFromLists(JsonObject body) {
    Refused unknown = AlowareRefusals.message(404, "The requested contact id does not exist.");
    JsonObject contact =
        Json.text(body, "contact_id").flatMap(account::contact).orElseThrow(() -> unknown);
    account.lists().removeFromAll(Long.parseLong(AlowareAccount.id(contact)));
    return Reply.json(
        200, Map.of("message", "The contact has been removed from the Power Dialer lists."));
  }
}
