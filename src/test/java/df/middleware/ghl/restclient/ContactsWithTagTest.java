package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.testing.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The walk through the pages of a search. */
class ContactsWithTagTest {
  private final List<Map<String, Object>> asked = new ArrayList<>();

  private List<Payload> search(List<List<Payload>> pages) {
    return new ContactsWithTag(
            "loc",
            body -> {
              asked.add(body);
              int page = Math.min(asked.size(), pages.size());
              return JsonTrees.payload(
                  "contacts", pages.get(page - 1).stream().map(Payload::tree).toList());
            })
        .all("VIP");
  }

  private static List<Payload> page(int from, int to, String... tags) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                JsonTrees.payload(
                    "id", "c" + i, "tags", List.of(tags), "searchAfter", List.of(i, "c" + i)))
        .toList();
  }

  @Test
  void all_pages_are_read() {
    assertThat(search(List.of(page(0, 100, "vip"), page(100, 130, "vip")))).hasSize(130);
    assertThat(asked.get(1).get("searchAfter")).isEqualTo(page(99, 100).get(0).at("searchAfter"));
  }

  @Test
  void the_tag_is_what_is_asked_for() {
    search(List.of(List.of()));

    assertThat(asked.get(0))
        .containsEntry("locationId", "loc")
        .containsEntry(
            "filters", List.of(Map.of("field", "tags", "operator", "eq", "value", "VIP")));
  }

  @Test
  void whoever_has_another_tag_is_left_out() {
    List<Payload> page = new ArrayList<>(page(0, 1, "vip"));
    page.addAll(page(1, 2, "vip gold"));

    assertThat(search(List.of(page))).hasSize(1);
  }

  @Test
  void a_search_that_repeats_itself_ends() {
    assertThat(search(List.of(page(0, 100, "vip")))).hasSize(100);
    assertThat(asked).hasSize(2);
  }
}
