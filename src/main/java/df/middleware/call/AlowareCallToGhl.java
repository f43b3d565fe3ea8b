package df.middleware.call;

import df.middleware.call.FindCalledContact.Called;
import df.middleware.call.ReadAlowareCall.Report;
import df.middleware.event.Event;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Flow 2: an Aloware call becomes one note and tags on the GHL contact, the contact synced first.
 *
 * <p>Three to six events tell of a call, in any order: the first after its end makes the note, the
 * others change it where they know more.
 */
@Dependent
public final class AlowareCallToGhl implements SyncHandler {
  private final ReadAlowareCall read;
  private final FindCalledContact find;
  private final WriteCallNote write;
  private final TagCalledContact tag;
  private final CallNotes notes;
  private final Clock clock;

  @Inject
  public AlowareCallToGhl(
      ReadAlowareCall read,
      FindCalledContact find,
      WriteCallNote write,
      TagCalledContact tag,
      CallNotes notes,
      Clock clock) {
    this.read = read;
    this.find = find;
    this.write = write;
    this.tag = tag;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.ALOWARE_CALL_TO_GHL;
  }

  @Override
  public SyncResult handle(Event event) {
    CallTrail trail = new CallTrail(event, clock);
    String callId =
        event
            .entityId()
            .orElseThrow(() -> new NeedsPerson("the event does not say which call it is about"));
    Report report = read.read(event, callId);
    NotedCall before = notes.byCallId(callId).orElseGet(() -> NotedCall.unknown(callId));
    NotedCall call = before.knowing(report.over(before.known()));
    if (!report.hasEnded() && call.note().isEmpty()) {
      keep(call, before);
      return trail.started();
    }
    Called called = find.find(event, call, report.contact());
    trail.contact(called.ensured().log());
    NotedCall done =
        onContact(call, called, event, trail)
            .or(() -> onContactAfresh(call, called, event, trail))
            .orElseThrow(() -> new VendorUnavailable("GHL's contact vanished meanwhile"));
    return trail.finished(keep(done, before), report.hasEnded());
  }

  private Optional<NotedCall> onContact(
      NotedCall call, Called called, Event event, CallTrail trail) {
    return write
        .write(call, called.ensured().ghlContactId(), event, trail)
        .flatMap(it -> tag.tag(it, called.ensured().mapping(), event, trail));
  }

  /** The contact was deleted in GHL, and its notes with it. */
  private Optional<NotedCall> onContactAfresh(
      NotedCall call, Called gone, Event event, CallTrail trail) {
    trail.goneContact();
    Called called = find.afresh(gone);
    trail.contact(called.ensured().log());
    NotedCall now = notes.byCallId(call.callId()).orElse(call);
    return onContact(now.knowing(call.known()).withoutNote(), called, event, trail);
  }

  /** What was told is kept, also where it changed no note. */
  private NotedCall keep(NotedCall call, NotedCall before) {
    boolean isStored = call.version() > before.version();
    return isStored || call.equals(before) ? call : notes.save(call);
  }
}
