package df.sandbox.aloware;

import df.sandbox.state.Behaviour;
import df.sandbox.state.Index;
import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One Aloware account's contacts, and what happens when they change. Whoever changes one through
 * here, our middleware or a person, sets off the webhook; only {@link #seed} is silent.
 */
public final class AlowareAccount {
  private final State state;
  private final Table contacts;
  private final Index byPhone;
  private final Index byEmail;
  private final CallLists lists;
  private final Calls calls;
  private final Courier courier;
  private final Spelling spelling;
  private final Clock clock;

  public AlowareAccount(State state, Courier courier, Behaviour behaviour, Clock clock) {
    this.state = state;
    this.contacts = state.table("aloware/contacts");
    this.byPhone = contacts.indexed(contact -> Json.text(contact, "phone_number"));
    this.byEmail =
        contacts.indexed(
            contact -> Json.text(contact, "email").map(text -> text.toLowerCase(Locale.ROOT)));
    this.spelling = new Spelling(behaviour);
    this.lists = new CallLists(state);
    this.calls = new Calls(state, courier, spelling, clock);
    this.courier = courier;
    this.clock = clock;
  }

  /** The table of contacts, for reading; to set a contact there is {@link #seed}. */
  public Table table() {
    return contacts;
  }

  public CallLists lists() {
    return lists;
  }

  public Calls calls() {
    return calls;
  }

  Spelling spelling() {
    return spelling;
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

  /** Sets a contact as it is given, whatever the account would say; no webhook. */
  public synchronized JsonObject seed(JsonObject given) {
    long id =
        Json.text(given, "id")
            .map(Long::valueOf)
            .orElseGet(() -> state.next("aloware/contacts", 1001));
    Map<String, JsonValue> contact = new LinkedHashMap<>(blank(id));
    contact.putAll(AlowareContactWrite.replacing(blank(id), given));
    given.forEach(contact::putIfAbsent);
    Json.text(given, "updated_at").ifPresent(at -> contact.put("updated_at", Json.value(at)));
    JsonObject saved = Json.object(contact);
    contacts.put(Long.toString(id), saved);
    return saved;
  }

  private JsonObject blank(long id) {
    String now = Times.zoneless(clock.instant());
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("id", id);
    contact.put("is_dnc", false);
    contact.put("tags", List.of());
    contact.put("custom_fields", Map.of());
    contact.put("created_at", now);
    contact.put("updated_at", now);
    return Json.object(contact);
  }

  /** Creates a contact; empty when one with its phone exists. */
  public synchronized Optional<JsonObject> create(JsonObject fields) {
    Optional<String> phone = Json.text(fields, "phone_number");
    if (phone.isPresent() && !byPhone(phone.get()).isEmpty()) {
      return Optional.empty();
    }
    JsonObject contact =
        AlowareContactWrite.adding(blank(state.next("aloware/contacts", 1001)), fields);
    contacts.put(id(contact), contact);
    tell("ContactCreated", contact);
    return Optional.of(contact);
  }

  /** Changes some fields, {@code tags} as a set; empty when there is no such contact. */
  public Optional<JsonObject> update(String id, JsonObject changes) {
    return change(id, contact -> AlowareContactWrite.replacing(contact, changes));
  }

  /** Changes some fields, {@code tags} added; empty when there is no such contact. */
  Optional<JsonObject> submit(String id, JsonObject form) {
    return change(id, contact -> AlowareContactWrite.adding(contact, form));
  }

  private synchronized Optional<JsonObject> change(String id, UnaryOperator<JsonObject> change) {
    Optional<JsonObject> before = contacts.get(id);
    Optional<JsonObject> after = before.map(change);
    if (after.isEmpty() || after.equals(before)) {
      return after;
    }
    JsonObject saved = Json.with(after.get(), "updated_at", Times.zoneless(clock.instant()));
    contacts.put(id, saved);
    tell("ContactUpdated", saved);
    return Optional.of(saved);
  }

  private void tell(String event, JsonObject contact) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", event);
    body.put("body", spelling.of(contact));
    courier.send(Vendor.ALOWARE, event, Json.object(body));
  }

  static String id(JsonObject row) {
    return Json.text(row, "id").orElseThrow();
  }
}
