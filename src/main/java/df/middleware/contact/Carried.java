package df.middleware.contact;

import df.middleware.event.Payload;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a vendor's JSON carries, told from what it leaves out; a wrong type counts as left out. */
final class Carried {
  /** Aloware's: UTC, but it does not say so. */
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private Carried() {}

  /** The single values carried, each under the first of its names that is there. */
  static Map<ContactField, Optional<String>> values(
      Payload contact, Map<ContactField, List<String>> names) {
    Map<ContactField, Optional<String>> values = new EnumMap<>(ContactField.class);
    names.forEach(
        (field, spellings) ->
            spellings.stream()
                .filter(contact::has)
                .map(contact.fields()::get)
                .filter(Carried::isText)
                .findFirst()
                .ifPresent(value -> values.put(field, value.asText())));
    return values;
  }

  private static boolean isText(Payload value) {
    return !value.isObject() && !value.isArray();
  }

  /** Tags as an array of texts or of objects with a name, or as one text with commas. */
  static Optional<Set<String>> tags(Payload contact) {
    Payload tags = contact.at("tags");
    if (!contact.has("tags") || tags.isObject()) {
      return Optional.empty();
    }
    if (tags.isArray()) {
      return Optional.of(texts(tags));
    }
    return Optional.of(
        Arrays.stream(tags.asText().orElse("").split(",", -1))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> texts(Payload array) {
    return array.items().stream()
        .map(item -> item.isObject() ? item.text("name", "tag") : item.asText())
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A custom field's value: of several chosen ones, all of them; empty for what is no text. */
  static Optional<String> customValue(Payload value) {
    if (!value.isArray()) {
      return value.asText();
    }
    String all =
        value.items().stream()
            .map(Payload::asText)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** A moment as ISO 8601, or as Aloware writes it, in UTC. */
  static Optional<Instant> moment(Payload contact, String... names) {
    return contact.text(names).flatMap(Carried::moment);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          text.indexOf('T') > 0
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text, WITHOUT_ZONE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }
}
