package df.sandbox.texting;

import df.sandbox.state.Json;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The messages that went through the texting provider, in both directions. */
public final class TextingAccount {
  private final Table messages;
  private final Courier courier;
  private final Clock clock;

  public TextingAccount(State state, Courier courier, Clock clock) {
    this.messages = state.table("texting/messages");
    this.courier = courier;
    this.clock = clock;
  }

  /** The table, for reading and setting it. */
  public Table table() {
    return messages;
  }

  public List<JsonObject> messages() {
    return messages.all();
  }

  /** Sets a message as it is given; no webhook. */
  public JsonObject seed(JsonObject given) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", "msg_" + UUID.randomUUID().toString().replace("-", ""));
    message.put("timestamp", Times.iso(clock.instant()));
    message.putAll(given);
    JsonObject saved = Json.object(message);
    messages.put(saved.getString("id"), saved);
    return saved;
  }

  /** Sends a message for us, and reports that it was sent, then that it was delivered. */
  public JsonObject send(JsonObject given) {
    JsonObject message = seed(withDirection(given, "outbound"));
    tell("message.sent", message);
    tell("message.delivered", message);
    return message;
  }

  /** A person's message arrives. */
  public JsonObject receive(JsonObject given) {
    JsonObject message = seed(withDirection(given, "inbound"));
    tell("message.received", message);
    return message;
  }

  private static JsonObject withDirection(JsonObject given, String direction) {
    Map<String, Object> message = new LinkedHashMap<>();
    boolean inbound = direction.equals("inbound");
    Json.text(given, inbound ? "from" : "to")
        .ifPresent(person -> message.put("conversationId", "conv_" + person.replaceAll("\\D", "")));
    message.putAll(given);
    message.put("direction", direction);
    return Json.object(message);
  }

  private void tell(String type, JsonObject message) {
    Map<String, Object> webhook = new LinkedHashMap<>();
    webhook.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
    webhook.put("type", type);
    webhook.put("message", message);
    courier.send(Vendor.TEXTING, type, Json.object(webhook));
  }
}
