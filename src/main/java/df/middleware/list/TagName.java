package df.middleware.list;

import df.middleware.event.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of the tags that an event is about: in {@code tag}, {@code tagName}, {@code segment} or
 * {@code name}, at the top or in {@code body} or {@code data}; texts, objects with a name, or
 * several of them.
 */
public final class TagName {
  private static final List<String> FIELDS = List.of("tag", "tagName", "segment");
  private static final List<String> OF_PERSONS =
      List.of("firstName", "first_name", "lastName", "last_name", "email", "phone", "tags");

  private TagName() {}

  /** Each name once, ignoring case, in the first place that has any; none where none is named. */
  public static List<String> from(Payload payload) {
    List<Payload> places = List.of(payload, payload.at("body"), payload.at("data"));
    return Stream.concat(
            FIELDS.stream().flatMap(field -> places.stream().map(it -> it.at(field))),
            places.stream().filter(it -> !isPerson(it)).map(it -> it.at("name")))
        .map(TagName::names)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The name beside these is the person's, not the tag's. */
  private static boolean isPerson(Payload place) {
    return OF_PERSONS.stream().anyMatch(place::has);
  }

  private static List<String> names(Payload value) {
    Stream<Payload> values = value.isArray() ? value.items().stream() : Stream.of(value);
    Map<String, String> names = new LinkedHashMap<>();
    values
        .flatMap(
            it ->
                (it.isObject() ? it.text("name", "tag", "tagName", "label") : it.asText()).stream())
        .forEach(name -> names.putIfAbsent(ListTags.keyOf(name), name));
    return List.copyOf(names.values());
  }
}
