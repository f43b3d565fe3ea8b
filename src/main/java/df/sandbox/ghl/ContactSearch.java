package df.sandbox.ghl;

import df.sandbox.state.Behaviour;
import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * {@code POST /contacts/search}: filters, words, pages; some time behind the contacts themselves.
 */
final class ContactSearch {
  private static final int LARGEST_PAGE = 500;
  private static final int LONGEST_QUERY = 75;
  private static final List<String> SEARCHED = List.of("name", "email", "phone", "companyName");

  private final SearchView view;

  ContactSearch(GhlAccount account, Behaviour behaviour, Clock clock) {
    this.view =
        new SearchView(account.table(), () -> behaviour.number("ghlSearchLagMillis"), clock);
  }

  private record Placed(JsonArray place, JsonObject contact) {
    JsonObject json() {
      return Json.with(contact, "searchAfter", place);
    }
  }

  JsonObject answer(JsonObject body) {
    int limit = number(body, "pageLimit", 0);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw GhlRefusals.unprocessable("pageLimit must be from 1 to " + LARGEST_PAGE);
    }
    Predicate<JsonObject> wanted =
        SearchFilter.all(Json.objects(body, "filters")).and(words(body.getString("query", "")));
    SearchOrder order = new SearchOrder(Json.objects(body, "sort"));
    Comparator<JsonArray> places = order.comparator();
    List<Placed> found =
        view.contacts().stream()
            .filter(wanted)
            .map(contact -> new Placed(order.place(contact), contact))
            .sorted(Comparator.comparing(Placed::place, places))
            .toList();
    List<JsonObject> page =
        found.stream()
            .filter(after(body, places))
            .skip((long) limit * (Math.max(1, number(body, "page", 1)) - 1))
            .limit(limit)
            .map(Placed::json)
            .toList();
    return reply(page, found.size());
  }

  private static JsonObject reply(List<JsonObject> page, int total) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("contacts", page);
    reply.put("total", total);
    reply.put("traceId", UUID.randomUUID());
    return Json.object(reply);
  }

  private static Predicate<Placed> after(JsonObject body, Comparator<JsonArray> places) {
    return body.get("searchAfter") instanceof JsonArray last && !last.isEmpty()
        ? placed -> places.compare(placed.place, last) > 0
        : placed -> true;
  }

  private static Predicate<JsonObject> words(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw GhlRefusals.unprocessable("query must be shorter than or equal to 75 characters");
    }
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return contact ->
        SEARCHED.stream()
                .flatMap(field -> Json.text(contact, field).stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
            || wanted.isEmpty();
  }

  private static int number(JsonObject body, String key, int otherwise) {
    return body.get(key) instanceof JsonNumber number ? number.intValue() : otherwise;
  }
}
