package df.middleware.testing;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An Aloware account in memory, in either style; counts the calls. */
public final class FakeAloware implements AlowareContacts {
  private final Steps steps;
  private final Style style;
  private final PhoneNumbers phones = new PhoneNumbers("US");
  private final Map<String, Map<String, @Nullable Object>> contacts = new LinkedHashMap<>();
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
    contacts.get(id).putAll(JsonTrees.object(namesAndValues));
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
    return steps.take(
        "Aloware POST contact",
        () -> {
          String id = has();
          contacts.get(id).putAll(fields);
          return contact(id);
        });
  }

  @Override
  public Payload update(
      Optional<String> contactId, Optional<String> e164, Map<String, Object> fields) {
    if (style == Style.WEBHOOK && (e164.isEmpty() || fields.containsKey("phone_number"))) {
      throw new NotSupported("Aloware's public API knows a contact by its phone only");
    }
    return steps.take(
        "Aloware PUT contact",
        () -> {
          Optional<String> id =
              style == Style.REST
                  ? contactId
                  : e164.flatMap(it -> first(one -> hasPhone(one, it)))
                      .flatMap(it -> it.text("id"));
          contacts.get(id.orElseThrow()).putAll(fields);
          return style == Style.REST ? contact(id.get()) : Payload.nothing();
        });
  }
}
