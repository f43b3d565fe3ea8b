package df.middleware.alert;

import df.middleware.event.Payload;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing to be told: that an alert is open, or that it is over.
 *
 * @param attempts how often it was tried, this time included
 */
public record AlertPost(Alert alert, Alert.State state, int attempts) {
  /** The same on every attempt, so that the receiver knows a repetition. */
  public String id() {
    return "msg_" + alert.id() + "_" + state.wireName();
  }

  /** When it became so. */
  public Instant since() {
    return state == Alert.State.OPEN ? alert.openedAt() : alert.overAt().orElse(alert.openedAt());
  }

  /** {@code type}, {@code timestamp} and {@code data}, which holds the state and the cause. */
  public Payload body() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", state.wireName());
    data.put("cause", alert.cause());
    data.put("alertId", alert.id().toString());
    data.put("openedAt", alert.openedAt().toString());
    data.putAll(new TreeMap<>(alert.data()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", alert.type());
    body.put("timestamp", since().toString());
    body.put("data", data);
    return Payload.of(body);
  }
}
