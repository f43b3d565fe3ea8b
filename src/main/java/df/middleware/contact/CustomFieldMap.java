package df.middleware.contact;

import java.util.Map;
import java.util.Optional;

/**
 * {@code CUSTOM_FIELD_MAP}: which of Aloware's custom fields is which of GHL's, ignoring case; one
 * that is not named here has the same name on both sides.
 *
 * @param ghlNames GHL's name by Aloware's
 */
public record CustomFieldMap(Map<String, String> ghlNames) {

  /** The same names on both sides. */
  public static final CustomFieldMap SAME_NAMES = new CustomFieldMap(Map.of());

  public CustomFieldMap {
    ghlNames = IgnoringCase.map(ghlNames);
  }

  public String ghlName(String alowareName) {
    return ghlNames.getOrDefault(alowareName, alowareName);
  }

  /** Aloware's name of that field, where the map names it. */
  public Optional<String> alowareName(String ghlName) {
    return ghlNames.entrySet().stream()
        .filter(it -> it.getValue().equalsIgnoreCase(ghlName))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
