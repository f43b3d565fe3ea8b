package df.middleware.testing;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.vendor.VendorRejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An Aloware account in memory, in either style; counts the calls. By id, tags and custom fields
 * are replaced; the form adds tags, and makes a contact where there is none.
 */
public final class FakeAloware implements AlowareContacts {
  private final Steps steps;
  private final Style style;
  private final PhoneNumbers phones = new PhoneNumbers("US");
  private final Map<String, Map<String, @Nullable Object>> contacts = new LinkedHashMap<>();
  private final Set<String> notStored = new HashSet<>();
  private Consumer<String> listener = id -> {};
  private int lastId = 4710;

  public FakeAloware(Steps steps, Style style) {
    this.steps = steps;
    this.style = style;
  }

  /** A contact that is there. */
  public String has(@Nullable Object... namesAndValues) {
    String id = String.valueOf(++lastId);
    contacts.put(id, JsonTrees.object(namesAndValues));
    contacts.get(id).put("id", id);
    return id;
  }

  /** A person edits the contact. */
  public void edit(String id, @Nullable Object... namesAndValues) {
    change(id, JsonTrees.object(namesAndValues));
  }

  public void delete(String id) {
    contacts.remove(id);
  }

  /** Accepts this field and does not store it. */
  public void doesNotStore(String field) {
    notStored.add(field);
  }

  /** Hears of each change, whoever made it: the contact's id. */
  public void tells(Consumer<String> whom) {
    listener = whom;
  }

  public Set<String> ids() {
    return Set.copyOf(contacts.keySet());
  }

  public Set<String> tags(String id) {
    Set<String> tags = new TreeSet<>();
    contact(id).at("tags").items().forEach(it -> tags.add(it.asText().orElse("")));
    return tags;
  }

  private void change(String id, Map<String, @Nullable Object> fields) {
    Payload before = contact(id);
    contacts.get(id).putAll(fields);
    if (!Filled.fields(before).equals(Filled.fields(contact(id)))) {
      listener.accept(id);
    }
  }

  private Map<String, @Nullable Object> kept(String id, Map<String, Object> given) {
    Map<String, @Nullable Object> fields = JsonTrees.object();
    fields.putAll(given);
    fields.keySet().removeAll(notStored);
    if (style == Style.WEBHOOK && fields.get("tags") instanceof String names) {
      Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      all.addAll(tags(id));
      all.addAll(List.of(names.split(",", -1)));
      all.remove("");
      fields.put("tags", List.copyOf(all));
    }
    return fields;
  }

  public Payload contact(String id) {
    return JsonTrees.copy(contacts.getOrDefault(id, new HashMap<>()));
  }

  /** The webhook that this contact's change would send. */
  public Payload webhook(String id) {
    return JsonTrees.payload("event", "ContactUpdated", "body", contact(id).tree());
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public Optional<Payload> current(String contactId) {
    return style == Style.WEBHOOK
        ? Optional.empty()
        : steps.take(
            "Aloware GET contact",
            () ->
                contacts.containsKey(contactId)
                    ? Optional.of(contact(contactId))
                    : Optional.empty());
  }

  @Override
  public Optional<Payload> byPhone(String e164) {
    return steps.take("Aloware search phone", () -> first(it -> hasPhone(it, e164)));
  }

  @Override
  public Optional<Payload> byEmail(String email) {
    return style == Style.WEBHOOK
        ? Optional.empty()
        : steps.take(
            "Aloware search e-mail",
            () -> first(it -> it.text("email").filter(email::equalsIgnoreCase).isPresent()));
  }

  private boolean hasPhone(Payload contact, String e164) {
    return contact.text("phone_number").flatMap(phones::e164).filter(e164::equals).isPresent();
  }

  private Optional<Payload> first(Predicate<Payload> wanted) {
    return contacts.keySet().stream().map(this::contact).filter(wanted).findFirst();
  }

  @Override
  public Payload create(Map<String, Object> fields) {
    if (style == Style.WEBHOOK && !fields.containsKey("phone_number")) {
      throw new NotSupported("Aloware's public API creates no contact without a phone");
    }
    return steps.take("Aloware POST contact", () -> contact(created(fields)));
  }

  private String created(Map<String, Object> fields) {
    String id = has();
    contacts.get(id).putAll(kept(id, fields));
    listener.accept(id);
    return id;
  }

  @Override
  public Payload update(
      Optional<String> contactId, Optional<String> e164, Map<String, Object> fields) {
    if (style == Style.WEBHOOK && (e164.isEmpty() || fields.containsKey("phone_number"))) {
      throw new NotSupported("Aloware's public API knows a contact by its phone only");
    }
    return steps.take(
        "Aloware PUT contact",
        () -> style == Style.REST ? put(contactId, fields) : submitted(e164.orElse(""), fields));
  }

  private Payload put(Optional<String> contactId, Map<String, Object> fields) {
    String id =
        contactId
            .filter(contacts::containsKey)
            .orElseThrow(() -> new VendorRejected(404, "Contact not found."));
    change(id, kept(id, fields));
    return contact(id);
  }

  private Payload submitted(String e164, Map<String, Object> fields) {
    first(it -> hasPhone(it, e164))
        .flatMap(it -> it.text("id"))
        .ifPresentOrElse(
            id -> change(id, kept(id, fields)),
            () -> contacts.get(created(fields)).put("phone_number", e164));
    return Payload.nothing();
  }
}
