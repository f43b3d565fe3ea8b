package df.middleware.message;

import df.middleware.contact.ContactMapping;
import df.middleware.event.TextMessage;
import df.middleware.event.TextMessage.Direction;
import java.util.Optional;

/**
 * Where a text message is noted: a row of {@code message_mappings}.
 *
 * @param textingMessageId names the message for ever
 * @param ghlMessageId of the note in GHL; empty until there is one
 * @param alowareMessageId by what it is found in Aloware's notes; empty until it is there
 */
public record MessageMapping(
    String textingMessageId,
    Optional<String> ghlMessageId,
    Optional<String> alowareMessageId,
    Optional<String> conversationId,
    Optional<String> ghlContactId,
    Optional<String> alowareContactId,
    Optional<String> from,
    Optional<String> to,
    Optional<Direction> direction) {

  /** A message that is noted nowhere yet. */
  static MessageMapping of(String textingMessageId, TextMessage message, ContactMapping person) {
    return new MessageMapping(
        textingMessageId,
        Optional.empty(),
        Optional.empty(),
        message.conversationId(),
        person.ghlContactId(),
        person.alowareContactId(),
        message.from(),
        message.to(),
        message.direction());
  }

  /** The same, of this person: a contact that is gone was made anew. */
  MessageMapping of(ContactMapping person) {
    return copy(ghlMessageId, alowareMessageId, person.ghlContactId(), person.alowareContactId());
  }

  MessageMapping notedInGhl(String noteId) {
    return copy(Optional.of(noteId), alowareMessageId, ghlContactId, alowareContactId);
  }

  MessageMapping notedInAloware(String place) {
    return copy(ghlMessageId, Optional.of(place), ghlContactId, alowareContactId);
  }

  private MessageMapping copy(
      Optional<String> ghlNote,
      Optional<String> alowareNote,
      Optional<String> ghlContact,
      Optional<String> alowareContact) {
    return new MessageMapping(
        textingMessageId,
        ghlNote,
        alowareNote,
        conversationId,
        ghlContact,
        alowareContact,
        from,
        to,
        direction);
  }
}
