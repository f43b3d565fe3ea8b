package df.middleware.routing;

import df.middleware.event.Payload;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a contact carries the middleware's own marker: {@code SYS:df_middleware_origin} or {@code
 * SYS:origin_id:<uuid>}, in its tags, notes or custom fields, in any case.
 */
public final class LoopGuard {
  private static final Pattern MARKER =
      Pattern.compile(
          "sys:(df_middleware_origin\\b|origin_id:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})",
          Pattern.CASE_INSENSITIVE);

  private static final String[] CONTACTS = {"body.contact", "contact", "body", "data"};
  private static final String[] PLACES = {
    "tags", "notes", "custom_fields", "customFields", "customField", "csf1", "csf2"
  };

  private LoopGuard() {}

  /** Whether a webhook's body or a vendor's contact carries it. */
  public static boolean isMarked(Payload payload) {
    return Stream.concat(Stream.of(payload), Stream.of(CONTACTS).map(payload::at))
        .flatMap(contact -> Stream.of(PLACES).map(contact::at))
        .anyMatch(LoopGuard::holdsMarker);
  }

  private static boolean holdsMarker(Payload value) {
    return value.asText().filter(it -> MARKER.matcher(it).find()).isPresent()
        || value.items().stream().anyMatch(LoopGuard::holdsMarker)
        || value.fields().entrySet().stream()
            .anyMatch(it -> isMarkedField(it.getKey(), it.getValue()));
  }

  private static boolean isMarkedField(String name, Payload value) {
    // A field is named SYS:origin_id and holds the id, or says it all in its name or its value
    String both = name + ":" + value.asText().orElse("");
    return MARKER.matcher(both).find() || holdsMarker(value);
  }
}
