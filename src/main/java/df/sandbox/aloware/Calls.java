package df.sandbox.aloware;

import df.sandbox.state.Json;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account's calls, and the several webhooks that Aloware sends about each. */
public final class Calls {
  private final State state;
  private final Table calls;
  private final Courier courier;
  private final Spelling spelling;
  private final Clock clock;

  Calls(State state, Courier courier, Spelling spelling, Clock clock) {
    this.state = state;
    this.calls = state.table("aloware/calls");
    this.courier = courier;
    this.spelling = spelling;
    this.clock = clock;
  }

  /** The table, for reading and setting it. */
  public Table table() {
    return calls;
  }

  /** Sets or creates a call; without an id it gets the next. */
  public synchronized JsonObject put(JsonObject given) {
    long id =
        Json.text(given, "id")
            .map(Long::valueOf)
            .orElseGet(() -> state.next("aloware/calls", 940868616));
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("id", id);
    call.put("direction", "outbound");
    call.put("status", "completed");
    call.put("duration", 0);
    call.put("created_at", Times.zoneless(clock.instant()));
    call.putAll(given);
    call.put("id", id);
    JsonObject saved = Json.object(call);
    calls.put(Long.toString(id), saved);
    return saved;
  }

  /**
   * Sends a call's webhooks as they come after it; empty when there is no such call.
   *
   * @param wishes {@code events}: other names than this kind of call has; {@code order}: {@code
   *     reversed} or {@code shuffled}; {@code duplicates}: how often more each is sent; {@code
   *     gapMillis}: between two
   */
  public Optional<List<String>> fanOut(String id, JsonObject wishes) {
    return calls.get(id).map(call -> fanOut(call, wishes));
  }

  private List<String> fanOut(JsonObject call, JsonObject wishes) {
    CallEvents events = new CallEvents(call, spelling);
    List<String> names = new ArrayList<>(Json.texts(wishes, "events"));
    if (names.isEmpty()) {
      names.addAll(events.usual());
    }
    List<String> once = List.copyOf(names);
    for (int i = 0; i < number(wishes, "duplicates"); i++) {
      names.addAll(once);
    }
    switch (wishes.getString("order", "")) {
      case "reversed" -> Collections.reverse(names);
      case "shuffled" -> Collections.shuffle(names);
      default -> {}
    }
    long delay = 0;
    for (String name : names) {
      courier.send(Vendor.ALOWARE, name, events.webhook(name), delay);
      delay += number(wishes, "gapMillis");
    }
    return names;
  }

  private static int number(JsonObject wishes, String key) {
    return wishes.get(key) instanceof JsonNumber number ? number.intValue() : 0;
  }
}
