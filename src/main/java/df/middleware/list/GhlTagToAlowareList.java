package df.middleware.list;

import df.middleware.aloware.NotSupported;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.ghl.GhlContacts;
import df.middleware.list.FollowContact.Followed;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Flow 4: what happened to a GHL tag happens to the Aloware call lists.
 *
 * <p>The contact's tags are stored first. Who comes second to a list's lane may thus find that
 * whoever was there before has carried him, and has nothing left to do.
 */
@Dependent
public final class GhlTagToAlowareList implements SyncHandler {
  private final FollowContact followContact;
  private final SyncTag syncTag;
  private final SyncLists lists;
  private final ListedTags listed;
  private final ContactMappings mappings;
  private final GhlContacts ghl;
  private final Clock clock;

  @Inject
  public GhlTagToAlowareList(
      FollowContact followContact,
      SyncTag syncTag,
      SyncLists lists,
      ListedTags listed,
      ContactMappings mappings,
      GhlContacts ghl,
      Clock clock) {
    this.followContact = followContact;
    this.syncTag = syncTag;
    this.lists = lists;
    this.listed = listed;
    this.mappings = mappings;
    this.ghl = ghl;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.GHL_TAG_TO_ALOWARE_LIST;
  }

  @Override
  public SyncResult handle(Event event) {
    ListTrail trail = ListTrail.of(event, clock);
    TagNews news = TagNews.of(event);
    Optional<String> contact = ghlContactId(event);
    try {
      return contact.isPresent()
          ? ofContact(event, contact.get(), news, trail)
          : ofTag(event, news, trail);
    } catch (NotSupported cannot) {
      String reason = Optional.ofNullable(cannot.getMessage()).orElse("not supported");
      String tags = String.join(", ", ListTags.in(news.tags()).values());
      return trail.finished(List.of(ListChange.notSupported(tags, Optional.empty(), reason)), true);
    }
  }

  private Optional<String> ghlContactId(Event event) {
    return event
        .person()
        .ghlContactId()
        .or(() -> event.person().phone().flatMap(this::byPhone))
        .or(() -> event.person().email().flatMap(ghl::byEmail).flatMap(it -> it.text("id")));
  }

  private Optional<String> byPhone(String phone) {
    List<ContactMapping> mapped = mappings.byPhone(phone);
    return mapped.size() == 1
        ? mapped.get(0).ghlContactId()
        : ghl.byPhone(phone).flatMap(it -> it.text("id"));
  }

  private SyncResult ofContact(Event event, String ghlId, TagNews news, ListTrail trail) {
    Followed followed = followContact.follow(event, ghlId, news);
    if (followed instanceof Followed.Mapped mapped) {
      return synced(event, mapped, news, trail);
    }
    if (followed instanceof Followed.OfOurMaking) {
      return trail.ended(Outcome.SKIPPED_ORIGIN, "carries the middleware's own marker");
    }
    // The id of an event about a tag may be the tag's own
    return followed instanceof Followed.Nobody && news.isNamed()
        ? ofTag(event, news, trail)
        : notListed(news, trail);
  }

  private SyncResult notListed(TagNews news, ListTrail trail) {
    List<ListChange> cannot =
        news.kind() == TagNews.Kind.REMOVED
            ? List.of()
            : ListTags.in(news.tags()).values().stream()
                .filter(tag -> !lists.canHold(tag))
                .map(tag -> ListChange.notSupported(tag, Optional.empty(), ListsById.NO_ID))
                .toList();
    return cannot.isEmpty()
        ? trail.ended(Outcome.UNCHANGED, "the contact is on no list and belongs on none")
        : trail.finished(cannot, true);
  }

  private SyncResult synced(Event event, Followed.Mapped mapped, TagNews news, ListTrail trail) {
    lists.enter(event.id(), changed(mapped, news));
    SortedMap<String, String> left = changed(mapped, news);
    List<ListChange> changes = lists.forContact(left, mapped.mapping().id());
    return trail.finished(changes, mapped.isNews() || news.isNamed());
  }

  /** The lists that do not know of this contact's tags yet, and those that the event names. */
  private SortedMap<String, String> changed(Followed.Mapped mapped, TagNews news) {
    SortedMap<String, String> has = ListTags.in(mapped.tags());
    Set<String> known = listed.of(mapped.mapping().id());
    SortedMap<String, String> changed = new TreeMap<>(has);
    changed.keySet().removeAll(known);
    known.stream().filter(key -> !has.containsKey(key)).forEach(key -> changed.put(key, key));
    if (news.isNamed()) {
      changed.putAll(ListTags.in(news.tags()));
    }
    return changed;
  }

  private SyncResult ofTag(Event event, TagNews news, ListTrail trail) {
    if (!news.isNamed()) {
      throw new NeedsPerson("the event names neither a contact nor a tag");
    }
    SortedMap<String, String> tags = ListTags.in(news.tags());
    return tags.isEmpty()
        ? trail.ended(Outcome.UNCHANGED, "a tag of our own makes no list")
        : trail.finished(syncTag.sync(event.id(), tags), true);
  }
}
