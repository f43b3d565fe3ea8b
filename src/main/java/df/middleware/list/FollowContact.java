package df.middleware.list;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.contact.EnsureAlowareContact;
import df.middleware.contact.GhlTags;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.routing.LoopGuard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Stores what tags a contact has after an event, asking GHL only when the event does not tell or is
 * out of date, and sees to it that a contact that belongs on a list is one that Aloware has.
 */
@Dependent
public final class FollowContact {
  private final GhlContacts ghl;
  private final ContactMappings mappings;
  private final GhlTags ghlTags;
  private final EnsureAlowareContact ensure;
  private final SyncLists lists;

  @Inject
  public FollowContact(
      GhlContacts ghl,
      ContactMappings mappings,
      GhlTags ghlTags,
      EnsureAlowareContact ensure,
      SyncLists lists) {
    this.ghl = ghl;
    this.mappings = mappings;
    this.ghlTags = ghlTags;
    this.ensure = ensure;
    this.lists = lists;
  }

  /** What became of the contact. */
  sealed interface Followed {
    /**
     * It is mapped.
     *
     * @param isNews whether its tags were not known to be these
     */
    record Mapped(ContactMapping mapping, Set<String> tags, boolean isNews) implements Followed {}

    /** It belongs on no list, and nobody mapped it. */
    record OnNoList() implements Followed {}

    /** It carries the middleware's own marker, and nobody mapped it. */
    record OfOurMaking() implements Followed {}

    /** GHL has no such contact. */
    record Nobody() implements Followed {}
  }

  Followed follow(Event event, String ghlId, TagNews news) {
    Optional<ContactMapping> mapping = mappings.byGhlId(ghlId);
    if (mapping.isEmpty()) {
      boolean nothingToList =
          news.kind() == TagNews.Kind.REMOVED
              || (news.kind() == TagNews.Kind.WHOLE_SET && !canBeListed(news.tags()));
      return nothingToList ? new Followed.OnNoList() : unmapped(event, ghlId);
    }
    Set<String> before = GhlTags.lastKnown(mapping.get()).orElse(Set.of());
    if (tellsAll(event, news, mapping.get())) {
      return stored(event, mapping.get(), before, news.appliedTo(before), Optional.empty());
    }
    Optional<Payload> now = ghl.byId(ghlId);
    Set<String> tags = now.flatMap(GhlTags::in).orElse(Set.of());
    return stored(event, mapping.get(), before, tags, now);
  }

  /** An event that is run again may have been overtaken. */
  private static boolean tellsAll(Event event, TagNews news, ContactMapping mapping) {
    return news.kind() != TagNews.Kind.UNTOLD
        && event.attempts() == 1
        && mapping.ghl().isPresent()
        && !GhlTags.isOutdated(mapping, event.receivedAt());
  }

  private boolean canBeListed(Set<String> tags) {
    return ListTags.in(tags).values().stream().anyMatch(lists::canHold);
  }

  private Followed unmapped(Event event, String ghlId) {
    Optional<Payload> contact = ghl.byId(ghlId);
    if (contact.isEmpty()) {
      return new Followed.Nobody();
    }
    Set<String> tags = GhlTags.in(contact.get()).orElse(Set.of());
    if (LoopGuard.isMarked(contact.get())) {
      return new Followed.OfOurMaking();
    }
    return canBeListed(tags)
        ? new Followed.Mapped(ensure.of(event.id(), contact.get()), tags, true)
        : new Followed.OnNoList();
  }

  private Followed stored(
      Event event,
      ContactMapping mapping,
      Set<String> before,
      Set<String> now,
      Optional<Payload> contact) {
    ContactMapping known = ghlTags.store(mapping, now, event.receivedAt());
    boolean isNews = !GhlTags.with(now, Set.of()).equals(before);
    boolean lacksAloware = known.alowareContactId().isEmpty() && canBeListed(now);
    Optional<Payload> person =
        lacksAloware
            ? contact.or(() -> ghl.byId(known.ghlContactId().orElseThrow()))
            : Optional.empty();
    ContactMapping onBoth = person.map(it -> ensure.of(event.id(), it)).orElse(known);
    return new Followed.Mapped(onBoth, now, isNews);
  }
}
