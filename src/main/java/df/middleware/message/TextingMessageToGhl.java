package df.middleware.message;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.TextMessage;
import df.middleware.message.NoteInAloware.Leg;
import df.middleware.message.NoteInGhl.Noted;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flow 5: a text message becomes a note on the GHL contact and, if wanted, in Aloware's notes. */
@Dependent
public final class TextingMessageToGhl implements SyncHandler {
  /** Aloware being away holds up the end of an event, and not for ever: GHL has its note. */
  private static final int ATTEMPTS_FOR_ALOWARE = 6;

  private final NoteInGhl noteInGhl;
  private final NoteInAloware noteInAloware;
  private final MessageSettings settings;
  private final Clock clock;

  @Inject
  public TextingMessageToGhl(
      NoteInGhl noteInGhl, NoteInAloware noteInAloware, MessageSettings settings, Clock clock) {
    this.noteInGhl = noteInGhl;
    this.noteInAloware = noteInAloware;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.TEXTING_MESSAGE_TO_GHL;
  }

  @Override
  public SyncResult handle(Event event) {
    Instant startedAt = clock.instant();
    TextMessage message = event.message().orElseThrow();
    Optional<String> phone = event.person().phone();
    if (phone.isEmpty()) {
      Leg none =
          new Leg(
              Status.NOT_SUPPORTED,
              Optional.empty(),
              Optional.of("The other side is no telephone number: there is no contact to find."));
      return new SyncResult(
          Outcome.NOT_SUPPORTED, List.of(row(event, Direction.TEXTING_TO_GHL, none, startedAt)));
    }
    // An event without the message's id is all that there is of its message
    String reference = message.messageId().orElse("event-" + event.id());
    MessageNote note = MessageNote.of(message, reference, event.receivedAt());
    Noted noted = noteInGhl.note(note, event, phone.get());
    List<SyncLogEntry> log = new ArrayList<>();
    Status status = noted.isNew() ? Status.SUCCESS : Status.SKIPPED;
    Leg ghl = new Leg(status, noted.message().ghlMessageId(), Optional.empty());
    log.add(row(event, Direction.TEXTING_TO_GHL, ghl, startedAt));
    if (settings.isSyncedToAloware()) {
      Leg aloware = alowareLeg(event, note, noted, phone.get());
      log.add(row(event, Direction.TEXTING_TO_ALOWARE, aloware, startedAt));
    }
    boolean isNews = log.stream().anyMatch(it -> it.status() == Status.SUCCESS);
    return new SyncResult(isNews ? Outcome.SYNCED : Outcome.UNCHANGED, log);
  }

  private Leg alowareLeg(Event event, MessageNote note, Noted noted, String phone) {
    try {
      return noteInAloware.note(note, noted.message(), phone);
    } catch (VendorUnavailable away) {
      if (event.attempts() < ATTEMPTS_FOR_ALOWARE) {
        throw away;
      }
      return new Leg(Status.ERROR, Optional.empty(), Optional.ofNullable(away.getMessage()));
    }
  }

  private SyncLogEntry row(Event event, Direction direction, Leg leg, Instant startedAt) {
    return new SyncLogEntry(
        direction,
        EntityType.MESSAGE,
        event.entityId(),
        event.entityId(),
        leg.targetId(),
        leg.status(),
        List.of(),
        startedAt,
        clock.instant(),
        leg.reason(),
        event.id());
  }
}
