package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts.Listing;
import df.middleware.testing.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walk through all of GHL's contacts. */
class ContactPagesTest {

  private static Payload answer(int contacts, boolean namesPlaces) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < contacts; i++) {
      all.add(
          namesPlaces
              ? JsonTrees.object("id", "c" + i, "searchAfter", List.of("place", "c" + i))
              : JsonTrees.object("id", "c" + i));
    }
    return JsonTrees.payload("contacts", all);
  }

  @Test
  void the_first_page_is_asked_for_by_its_number() {
    assertThat(ContactPages.body("loc", Payload.nothing()))
        .containsEntry("locationId", "loc")
        .containsEntry("page", 1L)
        .doesNotContainKey("searchAfter");
  }

  @Test
  void the_next_page_is_asked_for_by_the_place_of_the_last_contact() {
    Listing first = ContactPages.page(answer(100, true), Payload.nothing());

    assertThat(ContactPages.body("loc", first.next()).get("searchAfter"))
        .isEqualTo(Payload.of(List.of("place", "c99")));
    assertThat(ContactPages.body("loc", first.next())).doesNotContainKey("page");
  }

  @Test
  void where_contacts_name_no_place_pages_are_counted() {
    Listing first = ContactPages.page(answer(100, false), Payload.nothing());

    assertThat(ContactPages.body("loc", first.next())).containsEntry("page", 2L);
  }

  @Test
  void a_page_that_is_not_full_is_the_last() {
    assertThat(ContactPages.page(answer(99, true), Payload.nothing()).next().isNothing()).isTrue();
  }

  @Test
  void a_page_that_comes_again_is_the_last() {
    Listing first = ContactPages.page(answer(100, false), Payload.nothing());

    assertThat(ContactPages.page(answer(100, false), first.next()).next().isNothing()).isTrue();
  }
}
