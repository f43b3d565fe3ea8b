package df.sandbox.ghl;

import df.sandbox.state.Behaviour;
import df.sandbox.state.Index;
import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import df.sandbox.webhook.Courier;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One GoHighLevel location: its contacts, and what happens when they change. Whoever changes one
 * through here, our middleware or a person, sets off the webhooks; only {@link #seed} is silent.
 */
public final class GhlAccount {
  private final Table contacts;
  private final Index byPhone;
  private final Index byEmail;
  private final CustomFields customFields;
  private final GhlNotes notes;
  private final GhlEvents events;
  private final ContactWrite write;
  private final Behaviour behaviour;
  private final String locationId;
  private final Clock clock;

  public GhlAccount(
      String locationId, State state, Courier courier, Behaviour behaviour, Clock clock) {
    this.locationId = locationId;
    this.behaviour = behaviour;
    this.clock = clock;
    this.contacts = state.table("ghl/contacts");
    this.byPhone = contacts.indexed(contact -> Json.text(contact, "phone"));
    this.byEmail = contacts.indexed(contact -> Json.text(contact, "emailLowerCase"));
    this.customFields = new CustomFields(state);
    this.events = new GhlEvents(locationId, courier, clock);
    this.notes = new GhlNotes(state, events, clock);
    this.write = new ContactWrite(customFields);
  }

  public String locationId() {
    return locationId;
  }

  /** The table of contacts, for reading; to set a contact there is {@link #seed}. */
  public Table table() {
    return contacts;
  }

  public CustomFields customFields() {
    return customFields;
  }

  public GhlNotes notes() {
    return notes;
  }

  public List<JsonObject> contacts() {
    return contacts.all();
  }

  public Optional<JsonObject> contact(String id) {
    return contacts.get(id);
  }

  /** Oldest first; the phone in any spelling. */
  public List<JsonObject> byPhone(String phone) {
    return contacts.find(byPhone, Phones.stored(phone));
  }

  /** Oldest first; ignoring case. */
  public List<JsonObject> byEmail(String email) {
    return contacts.find(byEmail, email.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Sets a contact as it is given, also one that the location would refuse; no webhook. Its custom
   * fields may be {@code {id, value}} or {@code {id|key, field_value}}.
   */
  public synchronized JsonObject seed(JsonObject given) {
    JsonObject blank = blank(Json.text(given, "id").orElseGet(Ids::next));
    JsonObject saved =
        write.apply(blank, Json.without(given, "id"), new ContactWrite.Habits(Set.of(), false));
    for (JsonObject field : Json.objects(given, "customFields")) {
      if (field.containsKey("value")) {
        saved = Json.with(saved, "customFields", given.getJsonArray("customFields"));
      }
    }
    contacts.put(saved.getString("id"), saved);
    return saved;
  }

  private JsonObject blank(String id) {
    String now = Times.iso(clock.instant());
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("id", id);
    contact.put("locationId", locationId);
    contact.put("type", "lead");
    contact.put("dnd", false);
    contact.put("tags", List.of());
    contact.put("customFields", List.of());
    contact.put("dateAdded", now);
    contact.put("dateUpdated", now);
    return Json.object(contact);
  }

  /** Creates a contact, unless one with its phone or e-mail exists. */
  public synchronized JsonObject create(JsonObject body) {
    JsonObject contact =
        write.apply(blank(Ids.next()), Json.without(body, "locationId", "id"), habits());
    refuseDuplicates(contact, Set.of("phone", "email"));
    contacts.put(contact.getString("id"), contact);
    events.created(contact);
    return contact;
  }

  /** Changes some fields; {@code tags} replaces the set. Nothing changed, nothing happens. */
  public synchronized JsonObject update(String id, JsonObject changes) {
    JsonObject before = required(id);
    JsonObject after = write.apply(before, changes, habits());
    return save(before, after);
  }

  public synchronized JsonObject addTags(String id, Collection<String> tags) {
    JsonObject before = required(id);
    Set<String> all = new LinkedHashSet<>(Json.texts(before, "tags"));
    all.addAll(ContactWrite.lowerCase(List.copyOf(tags)));
    return save(before, Json.with(before, "tags", all));
  }

  public synchronized JsonObject removeTags(String id, Collection<String> tags) {
    JsonObject before = required(id);
    Set<String> left = new LinkedHashSet<>(Json.texts(before, "tags"));
    left.removeAll(ContactWrite.lowerCase(List.copyOf(tags)));
    return save(before, Json.with(before, "tags", left));
  }

  public synchronized void delete(String id) {
    JsonObject contact = required(id);
    contacts.remove(id);
    notes.forget(id);
    events.deleted(contact);
  }

  /** The contact of that id, or the vendor's refusal. */
  JsonObject required(String id) {
    return contacts
        .get(id)
        .orElseThrow(() -> GhlRefusals.missing(behaviour.number("ghlMissingStatus"), "Contact"));
  }

  private JsonObject save(JsonObject before, JsonObject after) {
    Set<String> changed = changed(before, after);
    if (changed.isEmpty()) {
      return before;
    }
    refuseDuplicates(after, changed);
    JsonObject saved = Json.with(after, "dateUpdated", Times.iso(clock.instant()));
    contacts.put(saved.getString("id"), saved);
    events.changed(changed, saved);
    return saved;
  }

  private static Set<String> changed(JsonObject before, JsonObject after) {
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
    return fields;
  }

  private void refuseDuplicates(JsonObject contact, Set<String> fields) {
    if (behaviour.flag("ghlDuplicatesAllowed")) {
      return;
    }
    JsonValue id = contact.getOrDefault("id", JsonValue.NULL);
    if (fields.contains("phone")) {
      Json.text(contact, "phone").ifPresent(phone -> refuse(id, byPhone(phone), "phone"));
    }
    if (fields.contains("email")) {
      Json.text(contact, "email").ifPresent(email -> refuse(id, byEmail(email), "email"));
    }
  }

  private static void refuse(JsonValue id, List<JsonObject> found, String field) {
    found.stream()
        .filter(other -> !id.equals(other.get("id")))
        .findFirst()
        .ifPresent(
            other -> {
              throw GhlRefusals.duplicate(other, field);
            });
  }

  private ContactWrite.Habits habits() {
    return new ContactWrite.Habits(
        behaviour.names("ghlDroppedFields"), behaviour.flag("ghlDndSettingsMerge"));
  }
}
