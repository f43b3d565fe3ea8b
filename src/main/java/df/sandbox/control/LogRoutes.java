package df.sandbox.control;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Json;
import df.sandbox.webhook.Delivery;
import df.sandbox.webhook.DeliveryLog;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /control/requests}: what the vendors were asked; {@code /control/deliveries}: their
 * webhooks.
 */
final class LogRoutes implements ControlRoute {
  private final RequestLog requests;
  private final DeliveryLog deliveries;

  LogRoutes(RequestLog requests, DeliveryLog deliveries) {
    this.requests = requests;
    this.deliveries = deliveries;
  }

  @Override
  public Reply answer(Request request) {
    boolean isRequests = request.path().get(0).equals("requests");
    return switch (request.method()) {
      case "GET" -> reply(isRequests ? requests(request) : deliveries(request));
      case "DELETE" -> {
        if (isRequests) {
          requests.clear();
        } else {
          deliveries.clear();
        }
        yield Reply.text(204, "text/plain", "");
      }
      default -> throw new IllegalArgumentException("GET or DELETE");
    };
  }

  private List<JsonObject> requests(Request request) {
    String vendor = request.parameter("vendor").orElse("");
    String method = request.parameter("method").orElse("");
    String path = request.parameter("path").orElse("");
    return requests
        .find(
            entry ->
                (vendor.isEmpty() || entry.vendor().word().equalsIgnoreCase(vendor))
                    && (method.isEmpty() || entry.method().equalsIgnoreCase(method))
                    && entry.path().contains(path))
        .stream()
        .map(RequestLog.Entry::json)
        .toList();
  }

  private List<JsonObject> deliveries(Request request) {
    String vendor = request.parameter("vendor").orElse("");
    String event = request.parameter("event").orElse("");
    return deliveries.all().stream()
        .filter(one -> vendor.isEmpty() || one.vendor().word().equalsIgnoreCase(vendor))
        .filter(one -> event.isEmpty() || one.event().equalsIgnoreCase(event))
        .map(Delivery::json)
        .toList();
  }

  private static Reply reply(List<JsonObject> items) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("total", items.size());
    reply.put("items", items);
    return Reply.pretty(200, Json.object(reply));
  }
}
