package df.middleware.reconcile;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.routing.AskForSync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The event that would have told, had it come; it says no more than its handler needs. */
final class MissedEvents {
  private MissedEvents() {}

  /** The call lists are to follow the tags of this contact. */
  static Repair tags(String subject, String ghlId, Payload contact) {
    List<String> tags =
        contact.at("tags").items().stream().flatMap(it -> it.asText().stream()).toList();
    return new Repair(subject, Kind.FOLLOW_TAGS, ghlId, Payload.of(Map.of("tags", tags)));
  }

  /** The event of a repair; empty for one that needs none. */
  static Optional<Incoming> of(Repair repair) {
    return switch (repair.kind()) {
      case FORGET_ALOWARE -> Optional.empty();
      case SYNC_FROM_GHL ->
          Optional.of(ghl(AskForSync.EVENT_TYPE, EntityType.CONTACT, repair, List.of()));
      case SYNC_FROM_ALOWARE -> Optional.of(aloware(AskForSync.EVENT_TYPE, repair, Map.of()));
      case FOLLOW_TAGS ->
          Optional.of(ghl("ContactTagUpdate", EntityType.TAG, repair, List.of("tags")));
      case GHL_DO_NOT_DISTURB ->
          Optional.of(
              ghl(
                  "ContactDndUpdate",
                  EntityType.CONTACT,
                  repair,
                  List.of("phone", "dnd", "dndSettings")));
      case ALOWARE_DO_NOT_CONTACT ->
          Optional.of(
              aloware(
                  "ContactDncUpdated",
                  repair,
                  Map.of(
                      "phone_number", repair.details().text("phone").orElse(""),
                      "is_dnc", Switched.blocks(repair))));
    };
  }

  private static Incoming ghl(
      String type, EntityType about, Repair repair, List<String> detailsTold) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("type", type);
    payload.put("id", repair.contactId());
    repair
        .details()
        .fields()
        .forEach(
            (name, value) -> {
              if (detailsTold.contains(name)) {
                payload.put(name, Objects.requireNonNull(value.tree()));
              }
            });
    Person person =
        new Person(phone(repair), Optional.empty(), Optional.empty(), id(repair.contactId()));
    return incoming(Source.GHL, type, about, repair, person, payload);
  }

  private static Incoming aloware(String type, Repair repair, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", repair.contactId());
    body.putAll(more);
    Person person =
        new Person(phone(repair), Optional.empty(), id(repair.contactId()), Optional.empty());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("event", type);
    payload.put("body", body);
    return incoming(Source.ALOWARE, type, EntityType.CONTACT, repair, person, payload);
  }

  private static Incoming incoming(
      Source source,
      String type,
      EntityType about,
      Repair repair,
      Person person,
      Map<String, Object> payload) {
    return new Incoming(
        source,
        type,
        about,
        id(repair.contactId()),
        Optional.empty(),
        Optional.empty(),
        person,
        Optional.empty(),
        Payload.of(payload));
  }

  private static Optional<String> phone(Repair repair) {
    return repair.details().text("phone");
  }

  private static Optional<String> id(String contactId) {
    return Optional.of(contactId).filter(it -> !it.isEmpty());
  }
}
