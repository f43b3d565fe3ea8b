package df.middleware.aloware;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.vendor.VendorRejected;
import java.net.URI;
import java.util.Optional;

/**
 * Where our Aloware account is, how we are let in, and what its API can do.
 *
 * @param baseUrl {@code ALOWARE_BASE_URL}
 * @param apiToken {@code ALOWARE_API_TOKEN}
 * @param style {@code ALOWARE_API_STYLE}
 */
public record AlowareSettings(URI baseUrl, Optional<String> apiToken, Style style) {

  /** The token; without one every call is refused before it is made. */
  public String requiredApiToken() {
    return apiToken.orElseThrow(() -> new VendorRejected(401, "ALOWARE_API_TOKEN is not set"));
  }

  /** Does not show the token. */
  @Override
  public String toString() {
    return "AlowareSettings[baseUrl=%s, apiToken=%s, style=%s]"
        .formatted(baseUrl, apiToken.isPresent() ? "set" : "not set", style);
  }
}
