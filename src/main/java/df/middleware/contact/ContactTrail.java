package df.middleware.contact;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened while one event was handled, on its way into the log: a row for the event's own
 * direction, and one for each further thing that was done or could not be.
 */
final class ContactTrail {
  private final UUID workId;
  private final Direction direction;
  private final Clock clock;
  private final Instant startedAt;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Decision> decisionsBack = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private boolean hasWrittenGhl;
  private boolean isOnTheWayBack;

  /** One thing that was done at a vendor, or could not be. */
  private record Effect(
      Direction direction, Status status, List<Decision> why, Optional<String> error) {}

  ContactTrail(Event event, Clock clock) {
    this(
        event.id(),
        event.source() == Source.GHL ? Direction.GHL_TO_ALOWARE : Direction.ALOWARE_TO_GHL,
        clock);
  }

  /** Of work under that id, an event's or another's. */
  ContactTrail(UUID workId, Direction direction, Clock clock) {
    this.workId = workId;
    this.direction = direction;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  void add(List<Decision> more) {
    (isOnTheWayBack ? decisionsBack : decisions).addAll(more);
  }

  void add(Decision decision) {
    add(List.of(decision));
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** What is decided from now on is about what goes back to where the event came from. */
  void turnsBack() {
    isOnTheWayBack = true;
  }

  void wroteGhl() {
    hasWrittenGhl = true;
  }

  /** Whether something was done at a vendor by now, or could not be. */
  boolean hasWritten() {
    return hasWrittenGhl || !effects.isEmpty();
  }

  /** What was done at Aloware, or could not be. */
  void aloware(Status status, List<Decision> why, Optional<String> error) {
    effects.add(new Effect(Direction.GHL_TO_ALOWARE, status, why, error));
  }

  /** The middleware's own marker on somebody whom we do not know. */
  SyncResult skippedOrigin(Optional<String> sourceId) {
    add(new Decision("origin", "", side(), "carries the middleware's own marker"));
    return ended(Outcome.SKIPPED_ORIGIN, sourceId, Optional.empty(), Optional.empty());
  }

  /** Nothing is to be done about it, but a person should know. */
  SyncResult leftToAPerson(Optional<String> sourceId, Optional<String> targetId, String sentence) {
    return ended(Outcome.NO_HANDLER, sourceId, targetId, Optional.of(sentence));
  }

  private SyncResult ended(
      Outcome outcome,
      Optional<String> sourceId,
      Optional<String> targetId,
      Optional<String> message) {
    Effect nothing = new Effect(direction, Status.SKIPPED, decisions, message);
    return new SyncResult(outcome, List.of(row(nothing, sourceId, targetId)));
  }

  /** No news: nothing was written. */
  SyncResult unchanged(ContactMapping mapping, String reason) {
    add(new Decision("contact", "", side(), reason));
    return finished(mapping);
  }

  /** All is done that was to be done. */
  SyncResult finished(ContactMapping mapping) {
    if (hasWrittenGhl) {
      effects.add(
          new Effect(Direction.ALOWARE_TO_GHL, Status.SUCCESS, List.of(), Optional.empty()));
    }
    List<Effect> there = effects.stream().filter(it -> it.direction() == direction).toList();
    List<Effect> back = effects.stream().filter(it -> it.direction() != direction).toList();
    Effect nothing = new Effect(direction, Status.SKIPPED, List.of(), Optional.empty());
    List<Effect> all = new ArrayList<>();
    all.addAll(headed(decisions, there.isEmpty() ? List.of(nothing) : there));
    if (back.isEmpty()) {
      all.set(0, with(decisionsBack, all.get(0)));
    } else {
      all.addAll(headed(decisionsBack, back));
    }
    List<SyncLogEntry> log = all.stream().map(it -> row(it, mapping)).toList();
    return new SyncResult(outcome(log), log);
  }

  /** What was done first, with the decisions on its row; then what could not be done. */
  private static List<Effect> headed(List<Decision> why, List<Effect> effects) {
    List<Effect> sorted = new ArrayList<>(effects);
    sorted.sort(Comparator.comparing(Effect::status));
    sorted.set(0, with(why, sorted.get(0)));
    return sorted;
  }

  private static Effect with(List<Decision> more, Effect effect) {
    List<Decision> why = new ArrayList<>(effect.why());
    why.addAll(0, more);
    return new Effect(effect.direction(), effect.status(), why, effect.error());
  }

  private static Outcome outcome(List<SyncLogEntry> log) {
    if (log.stream().anyMatch(it -> it.status() == Status.SUCCESS)) {
      return Outcome.SYNCED;
    }
    return log.stream().anyMatch(it -> it.status() == Status.NOT_SUPPORTED)
        ? Outcome.NOT_SUPPORTED
        : Outcome.UNCHANGED;
  }

  private String side() {
    return direction == Direction.GHL_TO_ALOWARE ? Sides.GHL : Sides.ALOWARE;
  }

  private SyncLogEntry row(Effect effect, ContactMapping mapping) {
    return effect.direction() == Direction.GHL_TO_ALOWARE
        ? row(effect, mapping.ghlContactId(), mapping.alowareContactId())
        : row(effect, mapping.alowareContactId(), mapping.ghlContactId());
  }

  private SyncLogEntry row(Effect effect, Optional<String> sourceId, Optional<String> targetId) {
    return new SyncLogEntry(
        effect.direction(),
        EntityType.CONTACT,
        sourceId,
        sourceId,
        targetId,
        effect.status(),
        List.copyOf(effect.why()),
        startedAt,
        clock.instant(),
        effect.error(),
        workId);
  }
}
