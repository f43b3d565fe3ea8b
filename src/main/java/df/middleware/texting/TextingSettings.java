package df.middleware.texting;

import java.net.URI;
import java.util.Optional;

/**
 * Where the texting provider is and how we are let in.
 *
 * @param baseUrl {@code TEXTING_BASE_URL}
 * @param apiKey {@code TEXTING_API_KEY}
 * @param fromNumber {@code TEXTING_FROM_NUMBER}
 */
public record TextingSettings(
    Optional<URI> baseUrl, Optional<String> apiKey, Optional<String> fromNumber) {

  /** The name of a setting without which nothing can be sent; empty when all are there. */
  public Optional<String> missing() {
    if (baseUrl.isEmpty()) {
      return Optional.of("TEXTING_BASE_URL");
    }
    return apiKey.isEmpty() ? Optional.of("TEXTING_API_KEY") : Optional.empty();
  }

  /** Does not show the key. */
  @Override
  public String toString() {
    return "TextingSettings[baseUrl=%s, apiKey=%s]"
        .formatted(
            baseUrl.map(URI::toString).orElse("not set"), apiKey.isPresent() ? "set" : "not set");
  }
}
