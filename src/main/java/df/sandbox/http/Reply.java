package df.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import df.sandbox.state.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stand-in answers. */
public record Reply(int status, String contentType, String body, Map<String, String> headers) {
  private static final String JSON = "application/json; charset=utf-8";

  /** A JSON object, or plain Java values by name. */
  public static Reply json(int status, Map<String, ?> body) {
    return new Reply(status, JSON, Json.object(body).toString(), Map.of());
  }

  /** JSON over several lines, for people. */
  public static Reply pretty(int status, JsonValue body) {
    return new Reply(status, JSON, Json.pretty(body), Map.of());
  }

  public static Reply text(int status, String contentType, String body) {
    return new Reply(status, contentType, body, Map.of());
  }

  /** A page for browsers, as a web application answers on paths that it does not know. */
  public static Reply html(int status) {
    String page = "<!DOCTYPE html>\n<html><head><title>App</title></head><body></body></html>\n";
    return text(status, "text/html; charset=UTF-8", page);
  }

  public Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, contentType, body, all);
  }

  public void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.getResponseHeaders().set("Content-Type", contentType);
    boolean none = bytes.length == 0 || status == 204 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
    if (!none) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
