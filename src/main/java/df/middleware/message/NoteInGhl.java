package df.middleware.message;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.PersonInGhl;
import df.middleware.event.Event;
import df.middleware.ghl.GhlNotes;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sees to it that a message has one note on its GHL contact.
 *
 * <p>Before the note is written it is recorded that it will be, and its id as soon as it is there.
 * Who finds the first without the second looks for the note before writing it.
 */
@Dependent
public final class NoteInGhl {
  private final GhlNotes notes;
  private final PersonInGhl people;
  private final MessageMappings mappings;

  @Inject
  public NoteInGhl(GhlNotes notes, PersonInGhl people, MessageMappings mappings) {
    this.notes = notes;
    this.people = people;
    this.mappings = mappings;
  }

  /**
   * A message that has its note.
   *
   * @param isNew whether the note was written now
   */
  record Noted(MessageMapping message, ContactMapping person, boolean isNew) {}

  Noted note(MessageNote note, Event event, String phone) {
    Optional<MessageMapping> known = mappings.byTextingId(note.reference());
    ContactMapping person = people.byPhone(phone, event);
    if (known.filter(it -> it.ghlMessageId().isPresent()).isPresent()) {
      return new Noted(known.get(), person, false);
    }
    MessageMapping message =
        known
            .map(it -> it.of(person))
            .orElseGet(
                () -> MessageMapping.of(note.reference(), event.message().orElseThrow(), person));
    mappings.save(message);
    boolean mayBeThere = known.isPresent() || event.attempts() > 1;
    Optional<String> found = mayBeThere ? find(note, message) : Optional.empty();
    return found.isPresent()
        ? new Noted(saved(message.notedInGhl(found.get())), person, false)
        : written(note, message, person, event, phone);
  }

  private Optional<String> find(MessageNote note, MessageMapping message) {
    return notes.of(message.ghlContactId().orElseThrow()).stream()
        .filter(it -> note.isIn(it.text()))
        .map(GhlNotes.Note::id)
        .findFirst();
  }

  private Noted written(
      MessageNote note, MessageMapping message, ContactMapping person, Event event, String phone) {
    Optional<String> id = notes.create(message.ghlContactId().orElseThrow(), note.text());
    if (id.isPresent()) {
      return new Noted(saved(message.notedInGhl(id.get())), person, true);
    }
    ContactMapping again = people.afresh(person, phone, event);
    String noteId =
        notes
            .create(again.ghlContactId().orElseThrow(), note.text())
            .orElseThrow(
                () -> new VendorUnavailable("GHL's contact vanished while it was written"));
    return new Noted(saved(message.of(again).notedInGhl(noteId)), again, true);
  }

  private MessageMapping saved(MessageMapping message) {
    mappings.save(message);
    return message;
  }
}
