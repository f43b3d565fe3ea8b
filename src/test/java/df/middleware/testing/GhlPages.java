package df.middleware.testing;

import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts.Listing;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Contacts in the order of their ids, so many on a page. */
record GhlPages(int size) {

  Listing after(Payload place, Collection<String> ids, Function<String, Payload> contactOf) {
    String after = place.text("after").orElse("");
    List<String> left = ids.stream().sorted().filter(it -> it.compareTo(after) > 0).toList();
    List<Payload> page = left.stream().limit(size).map(contactOf).toList();
    return left.size() <= size
        ? new Listing(page, Payload.nothing())
        : new Listing(page, JsonTrees.payload("after", left.get(size - 1)));
  }
}
