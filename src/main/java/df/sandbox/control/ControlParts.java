package df.sandbox.control;

import df.sandbox.aloware.AlowareAccount;
import df.sandbox.ghl.GhlAccount;
import df.sandbox.http.Faults;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Behaviour;
import df.sandbox.state.Json;
import df.sandbox.state.Table;
import df.sandbox.texting.TextingAccount;
import df.sandbox.webhook.Courier;
import df.sandbox.webhook.DeliveryLog;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that the control API controls, and how it is put together.
 *
 * @param alowareMessages texts that Aloware was asked to send
 * @param reset forgets everything
 */
public record ControlParts(
    GhlAccount ghl,
    AlowareAccount aloware,
    TextingAccount texting,
    Table alowareMessages,
    Behaviour behaviour,
    Courier courier,
    Faults faults,
    RequestLog requests,
    DeliveryLog deliveries,
    Runnable reset) {

  /** The control API over these parts. */
  public ControlApi api() {
    LogRoutes logs = new LogRoutes(requests, deliveries);
    Map<String, ControlRoute> routes = new LinkedHashMap<>();
    routes.put("requests", logs);
    routes.put("deliveries", logs);
    routes.put("faults", new FaultRoutes(faults));
    routes.put("settings", new SettingsRoutes(behaviour, courier));
    routes.put("send", new SendRoutes(courier));
    routes.put("person", new PersonRoutes(ghl, aloware, texting));
    routes.put("reset", this::reset);
    StateRoutes state = new StateRoutes(shelves());
    routes.put("aloware", request -> isFanOut(request) ? fanOut(request) : state.answer(request));
    return new ControlApi(routes, state);
  }

  private Map<String, Shelf> shelves() {
    Map<String, Shelf> shelves = new LinkedHashMap<>();
    shelves.put("ghl/contacts", new Shelf(ghl.table(), ghl::seed));
    shelves.put("ghl/notes", new Shelf(ghl.notes().table(), ghl.notes()::seed));
    shelves.put("ghl/customFields", new Shelf(ghl.customFields().table(), ghl.customFields()::put));
    shelves.put("aloware/contacts", new Shelf(aloware.table(), aloware::seed));
    shelves.put("aloware/calls", new Shelf(aloware.calls().table(), aloware.calls()::put));
    shelves.put("aloware/call-lists", new Shelf(aloware.lists().table(), aloware.lists()::put));
    shelves.put("aloware/messages", new Shelf(alowareMessages, given -> given));
    shelves.put("texting/messages", new Shelf(texting.table(), texting::seed));
    return shelves;
  }

  private Reply reset(Request request) {
    if (!request.method().equals("POST")) {
      throw new IllegalArgumentException("POST");
    }
    reset.run();
    return Reply.text(204, "text/plain", "");
  }

  private static boolean isFanOut(Request request) {
    return request.is("POST", 4) && request.path().get(3).equals("fan-out");
  }

  private Reply fanOut(Request request) {
    return aloware
        .calls()
        .fanOut(request.path().get(2), request.json().orElse(Json.object(Map.of())))
        .map(events -> Reply.pretty(202, Json.object(Map.of("events", events))))
        .orElseThrow(() -> new Unknown("no such call"));
  }
}
