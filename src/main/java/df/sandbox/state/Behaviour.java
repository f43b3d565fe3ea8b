package df.sandbox.state;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How the stand-ins are told to behave where real vendors differ, or are not known; any time. */
public final class Behaviour {
  private static final JsonObject DEFAULTS = defaults();

  private volatile JsonObject values = DEFAULTS;

  private static JsonObject defaults() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("echo", true);
    values.put("echoDelayMillis", 0);
    values.put("ghlRateLimit", 100);
    values.put("ghlRateIntervalMillis", 10_000);
    values.put("ghlDailyLimit", 200_000);
    values.put("ghlSearchLagMillis", 0);
    values.put("ghlDroppedFields", Set.of());
    values.put("ghlDuplicatesAllowed", false);
    values.put("ghlDndSettingsMerge", false);
    values.put("ghlMissingStatus", 404);
    values.put("ghlRetries", 5);
    values.put("ghlRetryGapMillis", 500);
    values.put("alowareRateLimit", 5_000);
    values.put("alowareRestStyle", true);
    values.put("alowareStringNumbers", false);
    return Json.object(values);
  }

  /** All settings with their present values. */
  public JsonObject values() {
    return values;
  }

  /** Back to what the vendors are known or assumed to do. */
  public void reset() {
    values = DEFAULTS;
  }

  /** Changes one setting; the names are those of {@link #values()}. */
  public void set(String name, Object value) {
    change(Json.object(Map.of(name, value)));
  }

  /** Changes some settings; none of them when one is unknown or of the wrong type. */
  public synchronized void change(JsonObject changes) {
    JsonObject changed = values;
    for (Map.Entry<String, JsonValue> change : changes.entrySet()) {
      check(change.getKey(), change.getValue());
      changed = Json.with(changed, change.getKey(), change.getValue());
    }
    values = changed;
  }

  private static void check(String name, JsonValue value) {
    JsonValue known = DEFAULTS.get(name);
    if (known == null) {
      throw new IllegalArgumentException("no setting " + name + "; there are " + DEFAULTS.keySet());
    }
    boolean fits =
        known instanceof JsonNumber
            ? value instanceof JsonNumber number && number.doubleValue() >= 0
            : known instanceof JsonArray ? value instanceof JsonArray : isFlag(value);
    if (!fits) {
      throw new IllegalArgumentException(name + " must be like " + known);
    }
  }

  private static boolean isFlag(JsonValue value) {
    return value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE);
  }

  public boolean flag(String name) {
    return values.getBoolean(name);
  }

  public int number(String name) {
    return values.getInt(name);
  }

  public Set<String> names(String name) {
    return Set.copyOf(Json.texts(values, name));
  }
}
