package df.sandbox.control;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Behaviour;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import df.sandbox.webhook.WebhookTargets;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /control/settings}: how the stand-ins behave, and where their webhooks go. */
final class SettingsRoutes implements ControlRoute {
  private static final String TARGETS = "targets";

  private final Behaviour behaviour;
  private final Courier courier;

  SettingsRoutes(Behaviour behaviour, Courier courier) {
    this.behaviour = behaviour;
    this.courier = courier;
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("GET")) {
      JsonObject changes = ControlApi.body(request);
      behaviour.change(Json.without(changes, TARGETS));
      if (changes.get(TARGETS) instanceof JsonObject targets) {
        courier.targets(changed(courier.targets(), targets));
      }
    }
    return Reply.pretty(200, Json.with(behaviour.values(), TARGETS, targets()));
  }

  private static WebhookTargets changed(WebhookTargets targets, JsonObject changes) {
    WebhookTargets changed = targets;
    for (Vendor vendor : Vendor.values()) {
      if (changes.containsKey(vendor.word())) {
        Optional<String> address = Json.text(changes, vendor.word());
        changed =
            address.isPresent()
                ? changed.with(vendor, URI.create(address.get()))
                : changed.without(vendor);
      }
    }
    return changed;
  }

  private Map<String, Object> targets() {
    Map<String, Object> targets = new LinkedHashMap<>();
    for (Vendor vendor : Vendor.values()) {
      courier.targets().of(vendor).ifPresent(target -> targets.put(vendor.word(), target));
    }
    return targets;
  }
}
