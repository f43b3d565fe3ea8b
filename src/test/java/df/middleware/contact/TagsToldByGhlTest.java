package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.json.JsonpJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a tag event stores, and what the next sync of the contact makes of it. */
class TagsToldByGhlTest {
  private final AlowareContactFlow flow = AlowareContactFlow.restStyle();
  private final String jane = flow.mappedJane();
  private final GhlTags tags = new GhlTags(flow.mappings);

  private void ghlTells(String... now) {
    String id = flow.mapping().ghlContactId().orElseThrow();
    flow.ghl.retag(id, now);
    tags.store(flow.mapping(), Set.of(now), flow.clock.instant());
  }

  private List<String> alowareTags() {
    return flow.aloware.contact(jane).at("tags").items().stream()
        .flatMap(it -> it.asText().stream())
        .toList();
  }

  private Set<String> ghlTags() {
    return flow.ghl.tags(flow.mapping().ghlContactId().orElseThrow());
  }

  @Test
  void a_tag_added_in_ghl_reaches_aloware_with_the_next_sync() {
    ghlTells("vip", "hot");

    flow.tell(jane);

    assertThat(alowareTags()).containsExactlyInAnyOrder("VIP", "hot");
  }

  @Test
  void a_tag_removed_in_ghl_is_not_put_back_and_goes_from_aloware_too() {
    ghlTells();

    flow.aloware.edit(jane, "first_name", "Janet");
    flow.tell(jane);

    assertThat(ghlTags()).isEmpty();
    assertThat(alowareTags()).isEmpty();
  }

  @Test
  void a_tag_that_was_removed_and_put_on_again_stays() {
    ghlTells();
    ghlTells("vip");

    flow.aloware.edit(jane, "first_name", "Janet");
    flow.tell(jane);

    assertThat(ghlTags()).containsExactly("vip");
    assertThat(alowareTags()).containsExactly("VIP");
  }

  @Test
  void a_tag_that_a_person_puts_on_in_aloware_later_reaches_ghl_again() {
    ghlTells();
    flow.tell(jane);

    flow.aloware.edit(jane, "tags", List.of("VIP"));
    flow.tell(jane);

    assertThat(ghlTags()).containsExactly("vip");
  }

  @Test
  void what_was_lost_is_stored() throws Exception {
    ghlTells("hot");
    LastKnown state = flow.mapping().ghl().orElseThrow();

    JsonpJson json = new JsonpJson();
    LastKnown read = StoredState.read(json.read(json.write(StoredState.write(state))));

    assertThat(read.lostTags()).containsExactly("vip");
    assertThat(read).isEqualTo(state);
  }
}
