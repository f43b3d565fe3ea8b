package df.middleware.testing;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.vendor.VendorRejected;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A GHL location in memory: saves tags in lower case, knows duplicates, counts the calls. */
public final class FakeGhl implements GhlContacts {
  private final Steps steps;
  private final SamePerson same = new SamePerson(new PhoneNumbers("US"));
  private final Map<String, Map<String, @Nullable Object>> contacts = new LinkedHashMap<>();
  private final GhlFields customFields = new GhlFields();
  private final Set<String> notStored = new HashSet<>();
  private BiConsumer<String, String> listener = (type, id) -> {};
  private boolean hidesFromSearch;
  private int lastId;
  private GhlPages pages = new GhlPages(100);

  public FakeGhl(Steps steps) {
    this.steps = steps;
  }

  /** A contact that is there already. */
  public String has(@Nullable Object... namesAndValues) {
    String id = "ghl-" + ++lastId;
    Map<String, @Nullable Object> contact = JsonTrees.object(namesAndValues);
    contact.put("id", id);
    contact.putIfAbsent("tags", List.of());
    contacts.put(id, contact);
    return id;
  }

  /** A person edits the contact. */
  public void edit(String id, @Nullable Object... namesAndValues) {
    change(id, () -> contacts.get(id).putAll(JsonTrees.object(namesAndValues)));
  }

  /** Hears of each change, whoever made it: the webhook's type and the contact's id. */
  public void tells(BiConsumer<String, String> whom) {
    listener = whom;
  }

  /** The webhook that this contact's change would send: all but the time zone. */
  public Payload webhook(String type, String id) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>(contacts.get(id));
    body.remove("timezone");
    body.put("type", type);
    return JsonTrees.copy(body);
  }

  private void change(String id, Runnable change) {
    Payload before = contact(id);
    change.run();
    Filled.changes(before, contact(id)).forEach(type -> listener.accept(type, id));
  }

  public void definesCustomField(String id, String name) {
    customFields.define(id, name);
  }

  /** Accepts this field and does not store it. */
  public void doesNotStore(String field) {
    notStored.add(field);
  }

  /** The search index is behind; a create still knows duplicates. */
  public void hidesFromSearch() {
    hidesFromSearch = true;
  }

  public void delete(String id) {
    contacts.remove(id);
  }

  /** A person takes a deletion back: the contact has its old id. */
  public void restore(String id, Payload contact) {
    Map<String, @Nullable Object> fields = JsonTrees.object();
    contact.fields().forEach((name, value) -> fields.put(name, value.tree()));
    contacts.put(id, fields);
  }

  public Set<String> ids() {
    return Set.copyOf(contacts.keySet());
  }

  public Payload contact(String id) {
    return JsonTrees.copy(contacts.getOrDefault(id, new HashMap<>()));
  }

  public Set<String> tags(String id) {
    Set<String> tags = new TreeSet<>();
    contact(id).at("tags").items().forEach(it -> tags.add(it.asText().orElse("")));
    return tags;
  }

  @Override
  public Optional<Payload> byId(String contactId) {
    return steps.take(
        "GHL GET contact",
        () -> contacts.containsKey(contactId) ? Optional.of(contact(contactId)) : Optional.empty());
  }

  @Override
  public Listing page(Payload place) {
    return steps.take("GHL page", () -> pages.after(place, contacts.keySet(), this::contact));
  }

  /** How many contacts are on a page. */
  public void pagesOf(int size) {
    pages = new GhlPages(size);
  }

  @Override
  public Optional<Payload> byPhone(String e164) {
    return steps.take("GHL search phone", () -> search(it -> same.hasPhone(it, e164)));
  }

  @Override
  public Optional<Payload> byEmail(String email) {
    return steps.take("GHL search e-mail", () -> search(it -> same.hasEmail(it, email)));
  }

  private Optional<Payload> search(Predicate<Payload> wanted) {
    return hidesFromSearch ? Optional.empty() : first(wanted);
  }

  private Optional<Payload> first(Predicate<Payload> wanted) {
    return contacts.keySet().stream().map(this::contact).filter(wanted).findFirst();
  }

  @Override
  public List<Payload> withTag(String tag) {
    return steps.take(
        "GHL search tag",
        () ->
            hidesFromSearch
                ? List.of()
                : contacts.keySet().stream()
                    .filter(id -> tags(id).contains(tag.toLowerCase(Locale.ROOT)))
                    .map(this::contact)
                    .toList());
  }

  /** A person puts exactly these tags on the contact. */
  public void retag(String id, String... tags) {
    contacts.get(id).put("tags", List.of(tags));
  }

  @Override
  public Created create(Map<String, Object> fields) {
    return steps.take("GHL POST contact", () -> created(fields));
  }

  private Created created(Map<String, Object> fields) {
    GhlFields.requireNoTags(fields);
    Payload wanted = JsonTrees.copy(fields);
    Optional<Payload> phone = same.number(wanted).flatMap(it -> first(by -> same.hasPhone(by, it)));
    Optional<Payload> existing =
        phone.or(() -> wanted.text("email").flatMap(mail -> first(it -> same.hasEmail(it, mail))));
    if (existing.isPresent()) {
      return new Created(existing.get(), false);
    }
    String id = has();
    store(id, fields);
    listener.accept("ContactCreate", id);
    return new Created(contact(id), true);
  }

  @Override
  public Optional<Payload> update(String contactId, Map<String, Object> fields) {
    return steps.take(
        "GHL PUT contact",
        () -> {
          GhlFields.requireNoTags(fields);
          if (!contacts.containsKey(contactId)) {
            return Optional.empty();
          }
          change(contactId, () -> store(contactId, fields));
          return Optional.of(contact(contactId));
        });
  }

  private void store(String id, Map<String, Object> fields) {
    Map<String, @Nullable Object> contact = contacts.get(id);
    fields.forEach(
        (name, value) -> {
          if (name.equals("customFields")) {
            contact.put(name, GhlFields.merged(contact, value));
          } else if (!notStored.contains(name)) {
            contact.put(name, value);
          }
        });
  }

  @Override
  public Set<String> addTags(String contactId, Collection<String> tags) {
    return retag("GHL POST tags", contactId, all -> all.addAll(lower(tags)));
  }

  @Override
  public Set<String> removeTags(String contactId, Collection<String> tags) {
    return retag("GHL DELETE tags", contactId, all -> all.removeAll(lower(tags)));
  }

  private Set<String> retag(String step, String contactId, Consumer<Set<String>> change) {
    return steps.take(
        step,
        () -> {
          Set<String> all = existingTags(contactId);
          change.accept(all);
          change(contactId, () -> contacts.get(contactId).put("tags", List.copyOf(all)));
          return all;
        });
  }

  private static Set<String> lower(Collection<String> tags) {
    return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private Set<String> existingTags(String contactId) {
    if (!contacts.containsKey(contactId)) {
      throw new VendorRejected(404, "Contact not found");
    }
    return tags(contactId);
  }

  @Override
  public Map<String, String> customFieldNames() {
    return customFields.names(steps);
  }
}
