package df.sandbox.ghl;

import df.sandbox.state.Json;
import df.sandbox.state.Times;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The webhooks that GoHighLevel sends about changes, whoever made them. */
final class GhlEvents {
  /**
   * What a contact's webhook carries, in its order; no time zone, and DND only where it changed.
   */
  private static final List<String> CONTACT =
      List.of(
          "id",
          "address1",
          "city",
          "state",
          "companyName",
          "country",
          "source",
          "dateAdded",
          "dateOfBirth",
          "dnd",
          "dndSettings",
          "email",
          "name",
          "firstName",
          "lastName",
          "phone",
          "postalCode",
          "tags",
          "website",
          "attachments",
          "assignedTo",
          "customFields");

  private static final List<String> NOTE = List.of("id", "body", "contactId", "dateAdded");
  private static final Set<String> TAGS = Set.of("tags");
  private static final Set<String> DND = Set.of("dnd", "dndSettings");
  private static final Set<String> DND_SETTINGS_LEFT_OUT = Set.of("dndSettings");

  /** Changes that GoHighLevel tells nobody about, or that only restate others. */
  private static final Set<String> UNTOLD =
      Set.of(
          "inboundDndSettings",
          "dateUpdated",
          "name",
          "fullNameLowerCase",
          "firstNameLowerCase",
          "lastNameLowerCase",
          "emailLowerCase");

  private final String locationId;
  private final Courier courier;
  private final Clock clock;

  GhlEvents(String locationId, Courier courier, Clock clock) {
    this.locationId = locationId;
    this.courier = courier;
    this.clock = clock;
  }

  void created(JsonObject contact) {
    send("ContactCreate", contact, CONTACT, DND_SETTINGS_LEFT_OUT);
  }

  void deleted(JsonObject contact) {
    send("ContactDelete", contact, List.of("id"), Set.of());
  }

  void note(String event, JsonObject note) {
    send(event, note, NOTE, Set.of());
  }

  /** One webhook for each kind of change: tags, do-not-disturb, anything else. */
  void changed(Set<String> fields, JsonObject contact) {
    if (fields.stream().anyMatch(GhlEvents::isPlain)) {
      send("ContactUpdate", contact, CONTACT, DND_SETTINGS_LEFT_OUT);
    }
    if (fields.stream().anyMatch(TAGS::contains)) {
      send("ContactTagUpdate", contact, CONTACT, DND_SETTINGS_LEFT_OUT);
    }
    if (fields.stream().anyMatch(DND::contains)) {
      send("ContactDndUpdate", contact, CONTACT, Set.of());
    }
  }

  private static boolean isPlain(String field) {
    return !TAGS.contains(field) && !DND.contains(field) && !UNTOLD.contains(field);
  }

  private void send(String type, JsonObject entity, List<String> carried, Set<String> leftOut) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("locationId", locationId);
    for (String field : carried) {
      JsonValue value = entity.get(field);
      if (value != null && !leftOut.contains(field)) {
        body.put(field, value);
      }
    }
    if (carried.contains("attachments")) {
      body.put("attachments", List.of());
    }
    body.put("appId", "sandbox");
    body.put("webhookId", UUID.randomUUID());
    body.put("timestamp", Times.iso(clock.instant()));
    courier.send(Vendor.GHL, type, Json.object(body));
  }
}
