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
        || isMarked(value.text("name", "key").orElse(""), value.at("value"))
        || value.fields().entrySet().stream()
            .anyMatch(it -> isMarked(it.getKey(), it.getValue()) || holdsMarker(it.getValue()));
  }

  /** A field named SYS:origin_id holds the id; another says it all in its name or its value. */
  private static boolean isMarked(String name, Payload value) {
    return MARKER.matcher(name + ":" + value.asText().orElse("")).find();
  }
}
