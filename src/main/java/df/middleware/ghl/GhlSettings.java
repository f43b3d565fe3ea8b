package df.middleware.ghl;

import df.middleware.vendor.VendorRejected;
import java.net.URI;
import java.util.Optional;

/**
 * Where our GoHighLevel location is and how we are let in.
 *
 * @param baseUrl {@code GHL_BASE_URL}
 * @param apiKey {@code GHL_API_KEY}, a Private Integration Token
 * @param locationId {@code GHL_LOCATION_ID}
 */
public record GhlSettings(URI baseUrl, Optional<String> apiKey, Optional<String> locationId) {

  /** The token; without one every call is refused before it is made. */
  public String requiredApiKey() {
    return apiKey.orElseThrow(() -> new VendorRejected(401, "GHL_API_KEY is not set"));
  }

  /** The location; without one every call that needs it is refused before it is made. */
  public String requiredLocationId() {
    return locationId.orElseThrow(() -> new VendorRejected(400, "GHL_LOCATION_ID is not set"));
  }

  /** Does not show the key. */
  @Override
  public String toString() {
    return "GhlSettings[baseUrl=%s, apiKey=%s, locationId=%s]"
        .formatted(baseUrl, apiKey.isPresent() ? "set" : "not set", locationId.orElse("not set"));
  }
}
