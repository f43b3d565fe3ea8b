package df.middleware.inbox.jpa;

import df.middleware.event.DedupeKey;
import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.event.json.JsonpJson;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.inbox.InboxSettings;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.synclog.jpa.JpaSyncLog;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** The ledger on the real PostgreSQL, for tests to inherit. */
abstract class LedgerOnPostgres {
  static final InboxSettings SETTINGS =
      new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);
  static final String PHONE = "+12025550142";

  @BeforeEach
  void empty() {
    TestDatabase.run(
        "TRUNCATE webhook_events, texting_webhook_events, lanes, sync_log, paused_queues,"
            + " vendor_circuits");
  }

  static <T> T inbox(Function<EventInbox, T> work) {
    JsonpJson json = new JsonpJson();
    return TestDatabase.in(
        entities ->
            work.apply(
                new JpaEventInbox(entities, json, new JpaSyncLog(entities, json), SETTINGS)));
  }

  static boolean does(Function<EventInbox, Boolean> work) {
    return inbox(work);
  }

  static List<Doorbell> bells(Function<EventInbox, List<Doorbell>> work) {
    return inbox(work);
  }

  static Incoming contact(Source source, String id, String phone) {
    Person person =
        new Person(Optional.of(phone), Optional.empty(), Optional.of(id), Optional.empty());
    return incoming(source, "ContactUpdated", EntityType.CONTACT, id, person);
  }

  /** The contact of {@link #contact} again, with a body that says when it changed. */
  static Incoming changed(String at) {
    return changedAt(contact(Source.ALOWARE, "1", PHONE), Instant.parse(at));
  }

  private static Incoming changedAt(Incoming it, Instant at) {
    return new Incoming(
        it.source(),
        it.eventType(),
        it.entityType(),
        it.entityId(),
        it.deliveryId(),
        Optional.of(at),
        it.person(),
        it.message(),
        it.payload());
  }

  static Incoming call(String id, String phone) {
    Person person =
        new Person(Optional.of(phone), Optional.empty(), Optional.empty(), Optional.empty());
    return incoming(Source.ALOWARE, "Call-Disposed", EntityType.CALL, id, person);
  }

  static Incoming incoming(
      Source source, String type, EntityType entity, String id, Person person) {
    return new Incoming(
        source,
        type,
        entity,
        Optional.of(id),
        Optional.empty(),
        Optional.empty(),
        person,
        Optional.empty(),
        Payload.of(Map.of("event", type)));
  }

  static Kept keep(Incoming incoming, String body) {
    return inbox(it -> it.add(List.of(new Arrival(incoming, new DedupeKey(body, false))))).get(0);
  }

  static UUID kept(Incoming incoming) {
    return keep(incoming, UUID.randomUUID().toString()).id();
  }

  static Optional<Claim> claim(UUID id) {
    return inbox(it -> it.claim(Source.ALOWARE, id));
  }

  static boolean finish(Claim claim) {
    return inbox(
        it ->
            it.finish(claim, new SyncResult(Outcome.SYNCED, List.of(row(claim, Status.SUCCESS)))));
  }

  static SyncLogEntry row(Claim claim, Status status) {
    return new SyncLogEntry(
        Direction.ALOWARE_TO_GHL,
        claim.event().entityType(),
        claim.event().entityId(),
        claim.event().entityId(),
        Optional.empty(),
        status,
        List.of(),
        Events.NOON,
        Events.NOON,
        status == Status.ERROR ? Optional.of("vendor says no") : Optional.empty(),
        claim.event().id());
  }

  static String statusOf(UUID id) {
    return TestDatabase.text(
        "SELECT concat_ws(' ', status, outcome) FROM webhook_events WHERE id = '" + id + "'");
  }

  static List<Doorbell> due() {
    return inbox(it -> it.due(List.of(Source.values()), Duration.ZERO, 100));
  }
}
