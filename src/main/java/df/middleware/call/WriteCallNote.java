package df.middleware.call;

import df.middleware.call.NotedCall.Note;
import df.middleware.call.NotedCall.Writing;
import df.middleware.event.Event;
import df.middleware.ghl.GhlNotes;
import df.middleware.vendor.NotYet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees to it that exactly one note says what is known of a call.
 *
 * <p>That somebody is about to write is stored before, and which note it is at once after: a run
 * that was cut short in between looks for the note before it creates one. While somebody writes,
 * others wait, so that an older text never comes after a newer one.
 */
@Dependent
public final class WriteCallNote {
  private final GhlNotes ghl;
  private final CallNotes notes;
  private final Clock clock;

  @Inject
  public WriteCallNote(GhlNotes ghl, CallNotes notes, Clock clock) {
    this.ghl = ghl;
    this.notes = notes;
    this.clock = clock;
  }

  /** Writes the note where its text is to change; empty when GHL has the contact no more. */
  Optional<NotedCall> write(NotedCall call, String ghlContactId, Event event, CallTrail trail) {
    String text = CallNote.text(Call.of(call.known()), call.callId());
    if (call.note().isPresent() && call.says(text)) {
      return Optional.of(call);
    }
    boolean wasCutShort = call.writing().isPresent() || event.attempts() > 1;
    NotedCall mine = begin(call, event);
    return updated(mine, text, trail)
        .or(() -> wasCutShort ? adopted(mine, ghlContactId, text, trail) : Optional.empty())
        .or(() -> created(mine, ghlContactId, text, trail));
  }

  private NotedCall begin(NotedCall call, Event event) {
    Instant now = clock.instant();
    Optional<Writing> others =
        call.writing()
            .filter(it -> !it.eventId().equals(event.id()))
            .filter(it -> it.until().isAfter(now));
    if (others.isPresent()) {
      throw new NotYet(
          "another event writes the note of call %s".formatted(call.callId()),
          Duration.between(now, others.get().until()).dividedBy(4).plusSeconds(1));
    }
    return notes.save(call.beingWritten(event.id(), now));
  }

  /** The note that we know of, unless GHL has it no more. */
  private Optional<NotedCall> updated(NotedCall call, String text, CallTrail trail) {
    Optional<Note> known =
        call.note().filter(it -> ghl.update(it.ghlContactId(), it.noteId(), text));
    known.ifPresent(it -> trail.note("updated", text));
    return known.map(it -> notes.save(call.noted(it, text)));
  }

  /** The note that a run before this one made, without coming to say so. */
  private Optional<NotedCall> adopted(
      NotedCall call, String ghlContactId, String text, CallTrail trail) {
    Optional<GhlNotes.Note> found =
        ghl.of(ghlContactId).stream()
            .filter(it -> CallNote.isAbout(call.callId(), it.text()))
            .findFirst();
    boolean isThere =
        found
            .map(it -> it.text().equals(text) || ghl.update(ghlContactId, it.id(), text))
            .orElse(false);
    if (!isThere) {
      return Optional.empty();
    }
    trail.note("found again", text);
    Note note = new Note(ghlContactId, found.orElseThrow().id());
    return Optional.of(notes.save(call.noted(note, text)));
  }

  private Optional<NotedCall> created(
      NotedCall call, String ghlContactId, String text, CallTrail trail) {
    Optional<String> noteId = ghl.create(ghlContactId, text);
    noteId.ifPresent(it -> trail.note("created", text));
    return noteId.map(it -> notes.save(call.noted(new Note(ghlContactId, it), text)));
  }
}
