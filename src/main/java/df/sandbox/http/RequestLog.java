package df.sandbox.http;

import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the vendors were asked and answered, without tokens; the newest {@value #KEPT}. */
public final class RequestLog {
  private static final int KEPT = 50_000;
  private static final int BODY_KEPT = 4_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * One request.
   *
   * @param path with its query
   * @param status 0 when the connection ended without an answer
   * @param millis how long the answer took
   * @param traceparent the header of that name; empty without one
   */
  public record Entry(
      Vendor vendor,
      String method,
      String path,
      int status,
      Instant at,
      long millis,
      String body,
      String traceparent) {

    /** As JSON, the body parsed where it is JSON. */
    public JsonObject json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("vendor", vendor.word());
      json.put("method", method);
      json.put("path", path);
      json.put("status", status);
      json.put("at", at);
      json.put("millis", millis);
      if (!traceparent.isEmpty()) {
        json.put("traceparent", traceparent);
      }
      if (!body.isEmpty()) {
        Json.parse(body).ifPresentOrElse(v -> json.put("body", v), () -> json.put("body", body));
      }
      return Json.object(json);
    }
  }

  void add(Vendor vendor, Request request, int status, Instant at, long millis) {
    Entry entry =
        new Entry(
            vendor,
            request.method(),
            path(request),
            status,
            at,
            millis,
            body(request),
            request.header("traceparent").orElse(""));
    synchronized (this) {
      entries.addLast(entry);
      if (entries.size() > KEPT) {
        entries.removeFirst();
      }
    }
  }

  private static String path(Request request) {
    StringBuilder path = new StringBuilder(request.rawPath());
    char separator = '?';
    for (Map.Entry<String, String> parameter : request.query().entrySet()) {
      if (!parameter.getKey().equals("api_token")) {
        path.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
        separator = '&';
      }
    }
    return path.toString();
  }

  private static String body(Request request) {
    String body =
        request.body().contains("api_token")
            ? request.json().map(json -> Json.without(json, "api_token").toString()).orElse("")
            : request.body();
    return body.length() > BODY_KEPT ? body.substring(0, BODY_KEPT) : body;
  }

  /** Oldest first. */
  public synchronized List<Entry> find(Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).toList();
  }

  public synchronized void clear() {
    entries.clear();
  }
}
