package df.middleware.routing;

import java.util.Map;

/** Tells somebody outside that something needs a person. Never fails, and never waits. */
public interface Alerts {

  /**
   * Sends one alert, where there is an address for alerts.
   *
   * @param type {@code df.…}
   * @param data ids and reasons, no personal data
   */
  void raise(String type, Map<String, String> data);
}
