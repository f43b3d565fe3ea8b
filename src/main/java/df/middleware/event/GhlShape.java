package df.middleware.event;

import java.util.Optional;
import java.util.stream.Stream;

/** What a GHL webhook is about, where its name is missing or is none. */
final class GhlShape {
  private static final String[] PLACES = {"", "data.", "body."};

  private GhlShape() {}

  /** A name for an event that came without one. */
  static String inferredName(Payload payload) {
    if (isAppointment(payload)) {
      return "appointment.created";
    }
    if (isProviderMessage(payload)) {
      return "ProviderOutboundMessage";
    }
    return isContact(payload) ? "contact.updated" : "unknown";
  }

  /**
   * A message that a GHL user sends through a provider of ours: its {@code type} is the channel
   * ({@code SMS}), not a name.
   */
  static boolean isProviderMessage(Payload payload) {
    return payload.text("messageId").isPresent()
        && payload.text("contactId").isPresent()
        && payload.text("phone", "message", "html", "emailFrom").isPresent();
  }

  /** Has appointment fields: {@code startTime}, {@code endTime}, {@code calendarId}. */
  private static boolean isAppointment(Payload payload) {
    return payload.at("appointment").isObject()
        || anywhere(payload, "startTime", "endTime", "calendarId").isPresent();
  }

  /** Has contact fields, in the dialect of the app, the workflow or the specification. */
  private static boolean isContact(Payload payload) {
    return anywhere(
            payload,
            "contactId",
            "contact_id",
            "firstName",
            "first_name",
            "lastName",
            "last_name",
            "email",
            "phone",
            "contact.id",
            "contact.email",
            "contact.phone")
        .isPresent();
  }

  /** The text at the first of these paths, at the top or in {@code data} or {@code body}. */
  static Optional<String> anywhere(Payload payload, String... paths) {
    return Stream.of(PLACES)
        .flatMap(place -> Stream.of(paths).map(path -> payload.text(place + path)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
