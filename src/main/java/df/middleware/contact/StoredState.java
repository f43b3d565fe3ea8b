package df.middleware.contact;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a side was last known to hold, as the JSON that {@code contact_mappings} keeps. */
public final class StoredState {
  private static final String TAGS = "tags";
  private static final String CUSTOM_FIELDS = "custom_fields";
  private static final String UPDATED_AT = "updated_at";
  private static final String ECHOES_DUE = "echoes_due";
  private static final String ECHOES_DUE_UNTIL = "echoes_due_until";
  private static final String REFUSED = "refused";
  private static final String LOST_TAGS = "lost_tags";
  private static final String GIVEN = "given";
  private static final String UNDERWAY = "underway";

  private StoredState() {}

  /** The state as a JSON object. */
  public static Payload write(LastKnown state) {
    Map<String, Object> object = new LinkedHashMap<>();
    CanonicalContact contact = state.contact();
    contact.values().forEach((field, value) -> object.put(field.key(), value));
    object.put(TAGS, List.copyOf(contact.tags()));
    object.put(CUSTOM_FIELDS, new LinkedHashMap<>(contact.customFields()));
    contact.updatedAt().ifPresent(it -> object.put(UPDATED_AT, it.toString()));
    object.put(ECHOES_DUE, BigDecimal.valueOf(state.echoesDue()));
    state.echoesDueUntil().ifPresent(it -> object.put(ECHOES_DUE_UNTIL, it.toString()));
    object.put(REFUSED, new LinkedHashMap<>(state.refused()));
    object.put(LOST_TAGS, List.copyOf(state.lostTags()));
    object.put(GIVEN, new LinkedHashMap<>(state.given()));
    object.put(UNDERWAY, new LinkedHashMap<>(state.underway()));
    return Payload.of(object);
  }

  /** The state in a JSON object; what is missing there is not known. */
  public static LastKnown read(Payload object) {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      object.text(field.key()).ifPresent(it -> values.put(field, it));
    }
    Set<String> tags = tags(object.at(TAGS));
    return new LastKnown(
        CanonicalContact.of(
            values, tags, texts(object.at(CUSTOM_FIELDS)), moment(object, UPDATED_AT)),
        object.number(ECHOES_DUE).map(Long::intValue).orElse(0),
        moment(object, ECHOES_DUE_UNTIL),
        texts(object.at(REFUSED)),
        tags(object.at(LOST_TAGS)),
        texts(object.at(GIVEN)),
        texts(object.at(UNDERWAY)));
  }

  private static Set<String> tags(Payload array) {
    return array.items().stream().flatMap(it -> it.asText().stream()).collect(Collectors.toSet());
  }

  private static Map<String, String> texts(Payload object) {
    Map<String, String> texts = new TreeMap<>();
    object.fields().forEach((name, value) -> texts.put(name, value.asText().orElse("")));
    return texts;
  }

  private static Optional<Instant> moment(Payload object, String name) {
    try {
      return object.text(name).map(Instant::parse);
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }
}
