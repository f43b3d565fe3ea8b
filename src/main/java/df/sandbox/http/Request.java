package df.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked of a stand-in.
 *
 * @param rawPath below the stand-in's own prefix, without the query
 * @param path its steps, decoded, without empty ones
 * @param query decoded; of a name given twice, the last
 * @param headers names in lower case; of one given twice, the first
 */
public record Request(
    String method,
    String rawPath,
    List<String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  /** Reads it whole; the prefix is the stand-in's own path. */
  public static Request read(HttpExchange exchange, String prefix) throws IOException {
    String rawPath = exchange.getRequestURI().getRawPath().substring(prefix.length());
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Request(
        exchange.getRequestMethod(),
        rawPath,
        steps(rawPath),
        query(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        headers,
        body);
  }

  private static List<String> steps(String rawPath) {
    List<String> steps = new ArrayList<>();
    for (String step : rawPath.split("/", -1)) {
      if (!step.isEmpty()) {
        // In a path, unlike in a query, a plus is a plus.
        steps.add(decoded(step.replace("+", "%2B")));
      }
    }
    return List.copyOf(steps);
  }

  private static Map<String, String> query(String rawQuery) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return text;
    }
  }

  /** The body as a JSON object; empty when it is none. */
  public Optional<JsonObject> json() {
    return Json.parseObject(body);
  }

  /** A parameter of the query; empty when absent or empty. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(text -> !text.isEmpty());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  /** Whether this is that method on a path of so many steps. */
  public boolean is(String wantedMethod, int steps) {
    return method.equals(wantedMethod) && path.size() == steps;
  }
}
