package df.middleware.message;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Payload;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.VendorRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds a message to the notes of its Aloware contact.
 *
 * <p>Aloware has no notes of their own: one text on the contact, which a write replaces. So it is
 * only done where that text can be read first.
 */
@Dependent
public final class NoteInAloware {
  private static final String NOTES = "notes";

  private final AlowareContacts aloware;
  private final MessageMappings mappings;

  @Inject
  public NoteInAloware(AlowareContacts aloware, MessageMappings mappings) {
    this.aloware = aloware;
    this.mappings = mappings;
  }

  /**
   * What came of it.
   *
   * @param targetId of what was written, or written to
   * @param reason why not, where it was not done
   */
  record Leg(Status status, Optional<String> targetId, Optional<String> reason) {}

  Leg note(MessageNote note, MessageMapping message, String phone) {
    Optional<String> mapped = message.alowareContactId();
    if (message.alowareMessageId().isPresent()) {
      return new Leg(Status.SKIPPED, mapped, Optional.of("It is in Aloware's notes already."));
    }
    Optional<Payload> contact = mapped.flatMap(aloware::current).or(() -> aloware.byPhone(phone));
    if (contact.isEmpty()) {
      return new Leg(Status.SKIPPED, mapped, Optional.of("Aloware has nobody with that number."));
    }
    Optional<String> id = contact.get().text("id").or(() -> mapped);
    if (!contact.get().has(NOTES)) {
      String reason = "Aloware does not show the notes, and a write would replace them.";
      return new Leg(Status.NOT_SUPPORTED, id, Optional.of(reason));
    }
    return written(note, message, id, phone, Objects.toString(contact.get().at(NOTES).tree(), ""));
  }

  private Leg written(
      MessageNote note, MessageMapping message, Optional<String> id, String phone, String notes) {
    try {
      if (!note.isParagraphOf(notes)) {
        String all = notes.isBlank() ? note.paragraph() : notes + "\n\n" + note.paragraph();
        aloware.update(id, Optional.of(phone), Map.of(NOTES, all));
      }
      mappings.save(message.notedInAloware("notes:" + note.reference()));
      return new Leg(Status.SUCCESS, id, Optional.empty());
    } catch (NotSupported cannot) {
      return new Leg(Status.NOT_SUPPORTED, id, Optional.ofNullable(cannot.getMessage()));
    } catch (VendorRejected rejected) {
      return new Leg(Status.ERROR, id, Optional.ofNullable(rejected.getMessage()));
    }
  }
}
