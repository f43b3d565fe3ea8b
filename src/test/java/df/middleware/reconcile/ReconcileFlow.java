package df.middleware.reconcile;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.CompareContact;
import df.middleware.contact.ContactSystems;
import df.middleware.contact.ForgetAlowareContact;
import df.middleware.contact.SourceOfTruth;
import df.middleware.event.Event;
import df.middleware.event.Incoming;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.event.json.JsonpJson;
import df.middleware.optout.CompareDoNotDisturb;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.routing.AskForSync;
import df.middleware.routing.SyncHandler;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.testing.InMemoryOptOuts;
import df.middleware.testing.OpenLanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reconciliation put together on vendors and stores in memory; an event is handled at once. */
final class ReconcileFlow {
  final ContactSystems systems;
  final InMemoryOptOuts optOuts;
  final RepairsInMemory repairs = new RepairsInMemory();
  final RunsInMemory runs;
  final List<Incoming> events = new ArrayList<>();
  final List<String> alerts = new ArrayList<>();
  final List<SyncLogEntry> log = new ArrayList<>();

  private final Map<String, UUID> kept = new HashMap<>();
  private final UUID worker = UUID.randomUUID();

  ReconcileFlow(Style style) {
    systems = new ContactSystems(style, SourceOfTruth.MERGE, Map.of());
    optOuts = new InMemoryOptOuts(systems.steps);
    runs = new RunsInMemory(systems.mappings, repairs, systems.clock);
  }

  /** A worker, of which there may be more than one, as nothing is kept in it. */
  WorkOnRun worker() {
    CompareContact compare = systems.compare();
    CompareDoNotDisturb doNotDisturb = new CompareDoNotDisturb(optOuts);
    AskVendors ask = new AskVendors(systems.ghl, systems.aloware, compare);
    EndRun end = new EndRun(runs, repairs, (type, data) -> alerts.add(type));
    CheckPage check =
        new CheckPage(
            new CheckMapped(
                new LookAtSides(ask, compare), compare, doNotDisturb, systems.mappings, repairs),
            new CheckUnmapped(compare, doNotDisturb, repairs),
            systems.mappings,
            ReconcileFlow::oneByOne);
    ReconcileSettings settings = new ReconcileSettings(time -> false, 30, 10);
    return new WorkOnRun(
        runs,
        new WalkThrough(runs, ask, check, new Brake(settings), end, new JsonpJson(), systems.clock),
        new AskForRepairs(repairs, this::keep, forget()),
        new WaitForRepairs(runs, repairs, end, systems.clock),
        end,
        systems.clock);
  }

  private ForgetAlowareContact forget() {
    return new ForgetAlowareContact(
        systems.mappings, new OpenLanes(), person -> person.laneKeys(), log::addAll, systems.clock);
  }

  private static <T> List<T> oneByOne(List<Supplier<T>> work) {
    return work.stream().map(Supplier::get).toList();
  }

  private UUID keep(Incoming missed, String key) {
    return kept.computeIfAbsent(key, it -> handled(missed));
  }

  private UUID handled(Incoming missed) {
    events.add(missed);
    systems.clock.pass(Duration.ofMillis(1));
    UUID id = UUID.randomUUID();
    repairs.ended.put(id, outcome(id, missed));
    return id;
  }

  private Outcome outcome(UUID id, Incoming missed) {
    if (!missed.eventType().equals(AskForSync.EVENT_TYPE)) {
      return Outcome.SYNCED;
    }
    SyncHandler handler = missed.source() == Source.GHL ? systems.fromGhl : systems.fromAloware;
    return handler
        .handle(
            new Event(
                id,
                missed.source(),
                missed.eventType(),
                missed.entityType(),
                missed.entityId(),
                missed.person(),
                Optional.empty(),
                systems.clock.instant(),
                false,
                1,
                missed.payload()))
        .outcome();
  }

  /** Jane Number so and so is in both systems, mapped, and all echoes are past. */
  String mapped(int number) {
    String phone = "+120255501%02d".formatted(number);
    String id =
        systems.ghl.has(
            "phone", phone, "firstName", "Jane" + number, "lastName", "Example", "dnd", false);
    Incoming told =
        MissedEvents.of(new Repair("test", Repair.Kind.SYNC_FROM_GHL, id, Payload.nothing()))
            .orElseThrow();
    outcome(UUID.randomUUID(), told);
    return id;
  }

  void quiet() {
    systems.clock.pass(Duration.ofMinutes(11));
    systems.steps.forget();
    events.clear();
  }

  /** A whole run. */
  ReconcileRun reconcile() {
    return reconcile(new Mode(false, false));
  }

  ReconcileRun reconcile(Mode mode) {
    runs.start(UUID.randomUUID(), mode);
    while (runs.last().orElseThrow().finishedAt().isEmpty()) {
      worker().work(worker, () -> true);
    }
    return runs.last().orElseThrow();
  }

  /** As many steps of the run as that, by a worker that then dies. */
  void steps(int number) {
    int[] left = {number};
    worker().work(worker, () -> left[0]-- > 0);
  }

  long total(Count count) {
    return runs.last().orElseThrow().totals().of(count);
  }

  String alowareOf(String ghlId) {
    return systems.mappings.byGhlId(ghlId).flatMap(it -> it.alowareContactId()).orElseThrow();
  }
}
