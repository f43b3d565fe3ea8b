package df.sandbox.http;

import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Trouble on demand with the requests that it is about.
 *
 * @param method empty for any
 * @param pathContains a part of the path below the vendor's base URL; empty text for any
 * @param status of {@link Kind#STATUS}
 * @param millis of {@link Kind#LATENCY}, {@link Kind#HANG} and {@link Kind#RATE_LIMIT_FOR}
 * @param times how often it strikes; 0 for until it is taken away
 * @param everyNth 3 spares two requests of three; 1 spares none
 */
public record Fault(
    Vendor vendor,
    Optional<String> method,
    String pathContains,
    Kind kind,
    int status,
    int millis,
    int times,
    int everyNth) {

  /** What happens instead of, or on the way to, the answer. */
  public enum Kind {
    /** That status, an empty JSON object, and no effect. */
    STATUS,
    /** The answer comes later. */
    LATENCY,
    /** The connection ends without an answer and without an effect. */
    RESET,
    /** The effect happens, then the connection ends without an answer. */
    RESET_AFTER,
    /** No effect, and silence; the connection ends after {@code millis}. */
    HANG,
    /** A page for browsers with status 200, and no effect. */
    HTML,
    /** JSON of an unknown shape with status 200, and no effect. */
    WRONG_JSON,
    /** JSON that breaks off, with status 200, and no effect. */
    BROKEN_JSON,
    /** The vendor's own answer to too many requests, and no effect. */
    RATE_LIMIT,
    /** The same, and a {@code Retry-After} of {@code millis} in whole seconds. */
    RATE_LIMIT_FOR;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> named(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** On every request to the vendor, until taken away. */
  public static Fault of(Vendor vendor, Kind kind) {
    int millis = kind == Kind.HANG ? 600_000 : 1_000;
    return new Fault(vendor, Optional.empty(), "", kind, 500, millis, 0, 1);
  }

  /** Only on requests of that method whose path contains this. */
  public Fault on(String wantedMethod, String part) {
    return new Fault(
        vendor, Optional.of(wantedMethod), part, kind, status, millis, times, everyNth);
  }

  public Fault withStatus(int other) {
    return new Fault(vendor, method, pathContains, kind, other, millis, times, everyNth);
  }

  public Fault withMillis(int other) {
    return new Fault(vendor, method, pathContains, kind, status, other, times, everyNth);
  }

  public Fault withTimes(int other) {
    return new Fault(vendor, method, pathContains, kind, status, millis, other, everyNth);
  }

  public Fault withEveryNth(int other) {
    return new Fault(vendor, method, pathContains, kind, status, millis, times, other);
  }

  /**
   * The fault that this JSON describes, as {@code POST /control/faults} takes it.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static Fault read(JsonObject json) {
    Vendor vendor =
        Vendor.named(json.getString("vendor", ""))
            .orElseThrow(() -> new IllegalArgumentException("vendor: ghl, aloware or texting"));
    Kind kind =
        Kind.named(json.getString("kind", ""))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kind: " + Arrays.stream(Kind.values()).map(Kind::word).toList()));
    Fault plain = of(vendor, kind);
    return new Fault(
        vendor,
        Json.text(json, "method").map(method -> method.toUpperCase(Locale.ROOT)),
        json.getString("pathContains", ""),
        kind,
        number(json, "status", plain.status),
        number(json, "millis", plain.millis),
        number(json, "times", plain.times),
        Math.max(1, number(json, "everyNth", plain.everyNth)));
  }

  private static int number(JsonObject json, String key, int otherwise) {
    return json.get(key) instanceof JsonNumber number ? number.intValue() : otherwise;
  }

  JsonObject json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("vendor", vendor.word());
    method.ifPresent(value -> json.put("method", value));
    json.put("pathContains", pathContains);
    json.put("kind", kind.word());
    json.put("status", status);
    json.put("millis", millis);
    json.put("times", times);
    json.put("everyNth", everyNth);
    return Json.object(json);
  }
}
