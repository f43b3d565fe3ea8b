package df.middleware.ghl.restclient;

import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts.Listing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests and answers of a walk through all contacts: each contact names its place, to go on
 * behind; where it does not, pages are counted.
 */
final class ContactPages {
  private static final int PAGE = 100;
  private static final String AFTER = "searchAfter";
  private static final String NUMBER = "page";
  private static final String LAST = "last";

  private ContactPages() {}

  static Map<String, Object> body(String locationId, Payload place) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("locationId", locationId);
    body.put("pageLimit", PAGE);
    if (place.at(AFTER).isArray()) {
      body.put(AFTER, place.at(AFTER));
    } else {
      body.put(NUMBER, number(place));
    }
    body.put("sort", List.of(Map.of("field", "dateAdded", "direction", "asc")));
    return body;
  }

  private static long number(Payload place) {
    return place.number(NUMBER).orElse(1L);
  }

  /** The page in the answer; one that ends as the page before did is no page of its own. */
  static Listing page(Payload answer, Payload place) {
    List<Payload> contacts = answer.at("contacts").items();
    String last = contacts.isEmpty() ? "" : contacts.get(contacts.size() - 1).text("id").orElse("");
    if (contacts.size() < PAGE || place.text(LAST).filter(last::equals).isPresent()) {
      return new Listing(contacts, Payload.nothing());
    }
    Payload after = contacts.get(contacts.size() - 1).at(AFTER);
    Map<String, Object> next = new LinkedHashMap<>();
    next.put(LAST, last);
    if (after.tree() instanceof List<?> values && !values.isEmpty()) {
      next.put(AFTER, values);
    } else {
      next.put(NUMBER, BigDecimal.valueOf(number(place) + 1));
    }
    return new Listing(contacts, Payload.of(next));
  }
}
