package df.middleware.event;

import java.time.Instant;
import java.util.Optional;

/** Reads what Aloware's webhooks say: {@code {"event": "…", "body": {…}}} and its variations. */
public final class AlowareEvents {
  private final PhoneNumbers phones;

  public AlowareEvents(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** The event in this body; whatever types its fields have, it is kept. */
  public Reading read(Payload payload) {
    if (Content.isTestDelivery(payload)) {
      return Reading.Ignored.TEST_DELIVERY;
    }
    return Content.isEmpty(payload) ? Reading.Ignored.NO_EVENT : Reading.of(incoming(payload));
  }

  private Incoming incoming(Payload payload) {
    Payload body = AlowareBody.of(payload);
    Optional<String> name = payload.text("event", "Event").map(VendorText::name);
    EntityType type =
        name.map(it -> AlowareEntity.of(it, body)).orElseGet(() -> AlowareEntity.byShape(body));
    return new Incoming(
        Source.ALOWARE,
        name.orElseGet(() -> inferredName(type)),
        type,
        entityId(type, payload, body),
        Optional.empty(),
        changedAt(type, body),
        person(type, payload, body),
        Optional.empty(),
        payload);
  }

  private static String inferredName(EntityType type) {
    return switch (type) {
      case UNKNOWN -> "unknown";
      case APPOINTMENT -> "appointment.created";
      default -> type.wireName() + ".updated";
    };
  }

  private static Optional<String> entityId(EntityType type, Payload payload, Payload body) {
    if (type == EntityType.CONTACT) {
      return contactId(type, payload, body);
    }
    // A transcription has an id of its own and names its call as the communication
    return VendorText.id(
        body.text("communication.id", "communication_id", "id", "call_id")
            .or(() -> payload.text("call_id", "callId", "id")));
  }

  private static Optional<String> contactId(EntityType type, Payload payload, Payload body) {
    return VendorText.id(
        body.text("contact_id", "contact.id", "contactId")
            .or(() -> payload.text("contact_id", "contact.id", "contactId"))
            .or(() -> type == EntityType.CONTACT ? body.text("id") : Optional.empty())
            .or(() -> type == EntityType.CONTACT ? payload.text("id") : Optional.empty()));
  }

  private static Optional<Instant> changedAt(EntityType type, Payload body) {
    return type == EntityType.CONTACT
        ? body.text("contact.updated_at", "updated_at").flatMap(VendorTime::parse)
        : Optional.empty();
  }

  private Incoming.Person person(EntityType type, Payload payload, Payload body) {
    Optional<String> phone =
        phones.first(
            body, "lead_number", "phone_number", "contact.phone_number", "phone", "contact.phone");
    return new Incoming.Person(
        phone.or(
            () -> phones.first(payload, "phone_number", "lead_number", "contact.phone_number")),
        VendorText.email(
            body.text("email", "contact.email").or(() -> payload.text("email", "contact.email"))),
        contactId(type, payload, body),
        Optional.empty());
  }
}
