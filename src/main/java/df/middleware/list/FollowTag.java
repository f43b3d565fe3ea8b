package df.middleware.list;

import df.middleware.aloware.NotSupported;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.contact.EnsureAlowareContact;
import df.middleware.contact.GhlTags;
import df.middleware.contact.TaggedContacts;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.routing.Identities;
import df.middleware.routing.MoreLanes;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks GHL who has a tag, when no event says whose it is: who was not known to have it is stored,
 * and synced first; who was and is not found is asked for one by one, as the search lags behind.
 */
@Dependent
public final class FollowTag {
  private final GhlContacts ghl;
  private final ContactMappings mappings;
  private final TaggedContacts tagged;
  private final GhlTags ghlTags;
  private final EnsureAlowareContact ensure;
  private final Identities identities;
  private final MoreLanes lanes;
  private final Clock clock;

  @Inject
  public FollowTag(
      GhlContacts ghl,
      ContactMappings mappings,
      TaggedContacts tagged,
      GhlTags ghlTags,
      EnsureAlowareContact ensure,
      Identities identities,
      MoreLanes lanes,
      Clock clock) {
    this.ghl = ghl;
    this.mappings = mappings;
    this.tagged = tagged;
    this.ghlTags = ghlTags;
    this.ensure = ensure;
    this.identities = identities;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Stores who has the tag; the answer names those who cannot be put on a list, and why. */
  List<ListChange> follow(UUID workId, String tag) {
    List<ListChange> leftOut = new ArrayList<>();
    List<Payload> found = ghl.withTag(tag);
    for (Payload contact : found) {
      String id = contact.text("id").orElse("");
      try {
        hasIt(workId, id, tag);
      } catch (NeedsPerson | NotSupported cannot) {
        leftOut.add(
            ListChange.leftOut(tag, "GHL contact %s: %s".formatted(id, cannot.getMessage())));
      }
    }
    Set<String> ids =
        found.stream().flatMap(it -> it.text("id").stream()).collect(Collectors.toSet());
    tagged.having(tag).stream()
        .flatMap(it -> it.ghlContactId().stream())
        .filter(id -> !ids.contains(id))
        .forEach(id -> lookAgain(workId, id));
    return leftOut;
  }

  private void hasIt(UUID workId, String ghlId, String tag) {
    Optional<ContactMapping> known =
        mappings.byGhlId(ghlId).filter(it -> it.alowareContactId().isPresent());
    if (known.isEmpty()) {
      ghl.byId(ghlId).ifPresent(it -> ensure.of(workId, it));
    } else if (!hasTag(known.get(), tag)) {
      lookAgain(workId, ghlId);
    }
  }

  private static boolean hasTag(ContactMapping mapping, String tag) {
    return GhlTags.lastKnown(mapping).filter(it -> it.contains(tag.strip())).isPresent();
  }

  private void lookAgain(UUID workId, String ghlId) {
    Person person =
        new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ghlId));
    lanes.enter(workId, identities.laneKeysOf(person));
    Set<String> tags = ghl.byId(ghlId).flatMap(GhlTags::in).orElse(Set.of());
    mappings.byGhlId(ghlId).ifPresent(it -> ghlTags.store(it, tags, clock.instant()));
  }
}
