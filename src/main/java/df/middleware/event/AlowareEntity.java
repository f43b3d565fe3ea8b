package df.middleware.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an Aloware event is about: by its name, and by its shape where the name does not tell. */
final class AlowareEntity {
  private AlowareEntity() {}

  /** By name first: transcription before call before contact. */
  static EntityType of(String eventName, Payload body) {
    String name = eventName.toLowerCase(Locale.ROOT);
    if (name.contains("transcription")) {
      return EntityType.TRANSCRIPTION;
    }
    if (name.contains("call")) {
      return EntityType.CALL;
    }
    if (name.contains("contact")) {
      return EntityType.CONTACT;
    }
    if (name.contains("sms")) {
      // Zapier was seen to relay calls under the name of a text message
      return byType(body).orElse(EntityType.MESSAGE);
    }
    if (name.contains("appointment")) {
      return EntityType.APPOINTMENT;
    }
    // Recording-Saved and voicemails restate their call
    boolean restates = name.contains("recording") || name.contains("voicemail");
    return restates ? EntityType.CALL : byShape(body);
  }

  /** Of a body that came without a name, or with one that says nothing. */
  static EntityType byShape(Payload body) {
    if (body.at("transcription").isObject()) {
      return EntityType.TRANSCRIPTION;
    }
    if (isCommunication(body)) {
      boolean untyped = body.number("type").isEmpty();
      return byType(body).orElse(untyped ? EntityType.CALL : EntityType.UNKNOWN);
    }
    boolean contact =
        body.text("phone_number", "email", "first_name", "last_name").isPresent()
            || body.text("contact.phone_number", "contact.email").isPresent();
    return contact ? EntityType.CONTACT : EntityType.UNKNOWN;
  }

  private static boolean isCommunication(Payload body) {
    return Stream.of(
            "lead_number",
            "incoming_number",
            "talk_time",
            "current_status",
            "current_status2",
            "disposition_status2")
        .anyMatch(body::has);
  }

  /** Aloware's number for the kind of a communication. */
  private static Optional<EntityType> byType(Payload body) {
    return body.number("type")
        .map(
            type ->
                switch (type.intValue()) {
                  case 1, 3 -> EntityType.CALL;
                  case 2 -> EntityType.MESSAGE;
                  case 12 -> EntityType.APPOINTMENT;
                  default -> EntityType.UNKNOWN;
                })
        .filter(it -> it != EntityType.UNKNOWN);
  }
}
