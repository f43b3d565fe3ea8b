package df.middleware.event;

import java.util.Optional;

/**
 * Reads what GHL's webhooks say, in their three dialects: the app's ({@code id}), the workflow's
 * ({@code contact_id}, {@code first_name}) and the specification's ({@code contactId}).
 */
public final class GhlEvents {
  private final PhoneNumbers phones;
  private final Optional<String> ownLocation;

  /** With no location configured the events of every location are ours. */
  public GhlEvents(PhoneNumbers phones, Optional<String> ownLocation) {
    this.phones = phones;
    this.ownLocation = ownLocation;
  }

  /** The event in this body; whatever types its fields have, it is kept. */
  public Reading read(Payload payload) {
    if (Content.isTestDelivery(payload)) {
      return Reading.Ignored.TEST_DELIVERY;
    }
    if (Content.isEmpty(payload)) {
      return Reading.Ignored.NO_EVENT;
    }
    return isElsewhere(payload) ? Reading.Ignored.OTHER_LOCATION : Reading.of(incoming(payload));
  }

  private boolean isElsewhere(Payload payload) {
    Optional<String> location =
        GhlShape.anywhere(payload, "locationId", "location_id", "location.id");
    return ownLocation.isPresent() && location.isPresent() && !location.equals(ownLocation);
  }

  private Incoming incoming(Payload payload) {
    String name =
        payload
            .text("event", "customData.event", "type")
            .map(VendorText::name)
            .orElseGet(() -> GhlShape.inferredName(payload));
    EntityType named = GhlEventName.of(name).entityType();
    EntityType type =
        named == EntityType.UNKNOWN && GhlShape.isProviderMessage(payload)
            ? EntityType.MESSAGE
            : named;
    Optional<String> contactId = contactId(type, payload);
    return new Incoming(
        Source.GHL,
        name,
        type,
        isAboutContact(type) ? contactId : entityId(type, payload),
        VendorText.id(payload.text("webhookId")),
        Optional.empty(),
        person(type, payload, contactId),
        Optional.empty(),
        payload);
  }

  private static boolean isAboutContact(EntityType type) {
    return type == EntityType.CONTACT || type == EntityType.TAG;
  }

  private static Optional<String> contactId(EntityType type, Payload payload) {
    Optional<String> named =
        GhlShape.anywhere(
            payload, "contactId", "contact_id", "contact.id", "appointment.contactId");
    return VendorText.id(
        named.isEmpty() && isAboutContact(type) ? GhlShape.anywhere(payload, "id") : named);
  }

  private static Optional<String> entityId(EntityType type, Payload payload) {
    return VendorText.id(
        switch (type) {
          case MESSAGE -> GhlShape.anywhere(payload, "messageId", "emailMessageId", "id");
          case APPOINTMENT -> GhlShape.anywhere(payload, "appointment.id", "appointmentId", "id");
          default -> GhlShape.anywhere(payload, "id", "_id");
        });
  }

  private Incoming.Person person(EntityType type, Payload payload, Optional<String> contactId) {
    // The phone of an unknown kind of event may be a colleague's or an invoice's
    boolean known = type != EntityType.UNKNOWN;
    return new Incoming.Person(
        known
            ? phones.first(
                payload, "phone", "contact.phone", "data.phone", "data.contact.phone", "body.phone")
            : Optional.empty(),
        known
            ? VendorText.email(GhlShape.anywhere(payload, "email", "contact.email"))
            : Optional.empty(),
        Optional.empty(),
        contactId);
  }
}
