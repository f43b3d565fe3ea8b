package df.middleware.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The call, message or contact that an Aloware webhook is about, wherever it put it: under {@code
 * body}, or at the top; relays by Zapier send a flat object with keys in title case ({@code "Lead
 * Number"}).
 */
public final class AlowareBody {
  private AlowareBody() {}

  /** The object with Aloware's own field names ({@code lead_number}). */
  public static Payload of(Payload payload) {
    for (String place : new String[] {"body", "data"}) {
      if (payload.at(place).isObject()) {
        return payload.at(place);
      }
    }
    Map<String, Object> renamed = new LinkedHashMap<>();
    payload.fields().forEach((key, value) -> renamed.put(ownName(key), value.tree()));
    return Payload.of(renamed);
  }

  private static String ownName(String key) {
    boolean titleCase = !key.isEmpty() && Character.isUpperCase(key.charAt(0));
    return titleCase ? key.strip().toLowerCase(Locale.ROOT).replace(' ', '_') : key;
  }
}
