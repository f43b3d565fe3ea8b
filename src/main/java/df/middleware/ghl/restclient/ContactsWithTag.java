package df.middleware.ghl.restclient;

import df.middleware.event.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Walks through the pages of a search by tag. */
final class ContactsWithTag {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 2_000;

  private final String locationId;
  private final Function<Map<String, Object>, Payload> search;

  /**
   * @param search sends the body of one request
   */
  ContactsWithTag(String locationId, Function<Map<String, Object>, Payload> search) {
    this.locationId = locationId;
    this.search = search;
  }

  /** Those that have exactly this tag, in any case: the search may find more. */
  List<Payload> all(String tag) {
    Map<String, Payload> found = new LinkedHashMap<>();
    Optional<Payload> after = Optional.empty();
    for (int page = 1; page <= MOST_PAGES; page++) {
      List<Payload> contacts = search.apply(body(tag, page, after)).at("contacts").items();
      int before = found.size();
      contacts.forEach(it -> it.text("id").ifPresent(id -> found.putIfAbsent(id, it)));
      if (contacts.size() < PAGE || found.size() == before) {
        break;
      }
      after = Optional.of(contacts.get(PAGE - 1).at("searchAfter")).filter(Payload::isArray);
    }
    return found.values().stream().filter(it -> has(it, tag)).toList();
  }

  private Map<String, Object> body(String tag, int page, Optional<Payload> after) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("locationId", locationId);
    body.put("pageLimit", PAGE);
    after.ifPresentOrElse(it -> body.put("searchAfter", it), () -> body.put("page", page));
    body.put("filters", List.of(Map.of("field", "tags", "operator", "eq", "value", tag)));
    return body;
  }

  private static boolean has(Payload contact, String tag) {
    return contact.at("tags").items().stream()
        .flatMap(it -> it.asText().stream())
        .anyMatch(it -> it.strip().equalsIgnoreCase(tag.strip()));
  }
}
