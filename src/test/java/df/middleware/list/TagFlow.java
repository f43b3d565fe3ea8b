package df.middleware.list;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.CanonicalContact;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactSettings;
import df.middleware.contact.CustomFieldMap;
import df.middleware.contact.EnsureAlowareContact;
import df.middleware.contact.FindAlowareContact;
import df.middleware.contact.FindMapping;
import df.middleware.contact.GhlTags;
import df.middleware.contact.LastKnown;
import df.middleware.contact.LinkAlowareContact;
import df.middleware.contact.SourceOfTruth;
import df.middleware.contact.WriteAlowareContact;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.routing.Identities;
import df.middleware.routing.SyncResult;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeCallLists;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.InMemoryListedTags;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.OpenLanes;
import df.middleware.testing.Steps;
import df.middleware.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Flow 4 put together on vendors and stores in memory. */
final class TagFlow {
  final Steps steps = new Steps();
  final FakeGhl ghl = new FakeGhl(steps);
  final FakeAloware aloware;
  final FakeCallLists lists;
  final InMemoryContactMappings mappings = new InMemoryContactMappings(steps);
  final InMemoryListedTags listed = new InMemoryListedTags();
  final OpenLanes lanes = new OpenLanes();
  final TickingClock clock = new TickingClock();
  final SyncTag syncTag;
  final GhlTagToAlowareList handler;

  TagFlow(Style style, Map<String, String> listIds) {
    aloware = new FakeAloware(steps, style);
    lists = new FakeCallLists(steps, style);
    PhoneNumbers phones = new PhoneNumbers("US");
    ContactSettings settings =
        new ContactSettings(SourceOfTruth.MERGE, new CustomFieldMap(Map.of()));
    Identities identities = Person::laneKeys;
    GhlTags ghlTags = new GhlTags(mappings);
    EnsureAlowareContact ensure =
        new EnsureAlowareContact(
            ghl,
            mappings,
            new FindMapping(mappings, phones),
            new LinkAlowareContact(
                aloware,
                mappings,
                new FindAlowareContact(aloware, phones),
                new WriteAlowareContact(aloware, settings, phones, clock),
                phones),
            identities,
            lanes,
            phones,
            clock);
    SyncLists sync =
        new SyncLists(
            lists,
            new WholeLists(lists, mappings::having, listed, lanes),
            new ListsById(lists, mappings::having, listed, new ListSettings(listIds)));
    FollowTag followTag =
        new FollowTag(ghl, mappings, mappings::having, ghlTags, ensure, identities, lanes, clock);
    syncTag = new SyncTag(followTag, sync);
    handler =
        new GhlTagToAlowareList(
            new FollowContact(ghl, mappings, ghlTags, ensure, sync),
            syncTag,
            sync,
            listed,
            mappings,
            ghl,
            clock);
  }

  static TagFlow restStyle() {
    return new TagFlow(Style.REST, Map.of());
  }

  static TagFlow webhookStyle() {
    return new TagFlow(Style.WEBHOOK, Map.of("VIP", "12", "Hot", "15"));
  }

  /** A person whom both systems have and who is mapped. */
  String mapped(String alowareId, String phone, String... tags) {
    String ghlId = ghl.has("phone", phone, "tags", List.of(tags));
    ContactMapping mapping =
        ContactMapping.unmapped(clock.instant())
            .withAlowareId(Optional.of(alowareId))
            .withAloware(LastKnown.NOTHING)
            .withGhl(ghlId, LastKnown.seen(CanonicalContact.EMPTY.withTags(Set.of(tags))))
            .findableBy(Optional.of(phone), Optional.empty());
    mappings.save(mapping);
    steps.forget();
    return ghlId;
  }

  /** GHL tells all the tags that the contact has there now. */
  SyncResult retag(String ghlId, String... tags) {
    ghl.retag(ghlId, tags);
    return handler.handle(wholeSet(ghlId, tags));
  }

  Event wholeSet(String ghlId, String... tags) {
    Payload payload =
        JsonTrees.payload(
            "type", "ContactTagUpdate", "id", ghlId, "name", "Jane", "tags", List.of(tags));
    return event("ContactTagUpdate", Optional.of(ghlId), payload);
  }

  /** A tag event that names a tag. */
  SyncResult named(String type, Optional<String> ghlId, String tag) {
    return handler.handle(event(type, ghlId, JsonTrees.payload("event", type, "tag", tag)));
  }

  Event event(String type, Optional<String> ghlId, Payload payload) {
    clock.pass(Duration.ofSeconds(1));
    return event(type, ghlId, payload, clock.instant());
  }

  static Event event(String type, Optional<String> ghlId, Payload payload, Instant receivedAt) {
    return new Event(
        UUID.randomUUID(),
        Source.GHL,
        type,
        EntityType.TAG,
        ghlId,
        new Person(Optional.empty(), Optional.empty(), Optional.empty(), ghlId),
        Optional.empty(),
        receivedAt,
        false,
        1,
        payload);
  }

  Set<String> storedTags(String ghlId) {
    return mappings.byGhlId(ghlId).flatMap(GhlTags::lastKnown).orElse(Set.of());
  }
}
