package df.middleware.testing;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.contact.TaggedContacts;
import df.middleware.vendor.VendorUnavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** {@code contact_mappings} in memory, with its unique ids and its versions. */
public final class InMemoryContactMappings implements ContactMappings {
  private final Steps steps;
  private final Map<UUID, ContactMapping> rows = new LinkedHashMap<>();

  public InMemoryContactMappings(Steps steps) {
    this.steps = steps;
  }

  public List<ContactMapping> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public Optional<ContactMapping> byAlowareId(String alowareContactId) {
    return with(ContactMapping::alowareContactId, alowareContactId).stream().findFirst();
  }

  @Override
  public Optional<ContactMapping> byGhlId(String ghlContactId) {
    return with(ContactMapping::ghlContactId, ghlContactId).stream().findFirst();
  }

  @Override
  public List<ContactMapping> byPhone(String e164) {
    return with(ContactMapping::phone, e164);
  }

  @Override
  public List<ContactMapping> byEmail(String email) {
    return with(ContactMapping::email, email);
  }

  private List<ContactMapping> with(
      Function<ContactMapping, Optional<String>> column, String value) {
    return rows.values().stream()
        .filter(it -> column.apply(it).filter(value::equalsIgnoreCase).isPresent())
        .toList();
  }

  /** Who has a tag, by the stored states. */
  public List<TaggedContacts.Tagged> having(String tag) {
    return rows.values().stream()
        .filter(it -> it.ghlContactId().isPresent())
        .filter(it -> it.ghl().filter(ghl -> ghl.contact().tags().contains(tag)).isPresent())
        .map(
            it ->
                new TaggedContacts.Tagged(
                    it.id(), it.ghlContactId(), it.alowareContactId(), it.phone()))
        .toList();
  }

  @Override
  public ContactMapping save(ContactMapping mapping) {
    return steps.take("store mapping", () -> stored(mapping));
  }

  private ContactMapping stored(ContactMapping mapping) {
    long storedVersion =
        Optional.ofNullable(rows.get(mapping.id())).map(ContactMapping::version).orElse(0L);
    if (storedVersion != mapping.version()
        || isTaken(mapping, ContactMapping::alowareContactId)
        || isTaken(mapping, ContactMapping::ghlContactId)) {
      throw new VendorUnavailable("mapped meanwhile");
    }
    ContactMapping next = mapping.withNextVersion();
    rows.put(next.id(), next);
    return next;
  }

  private boolean isTaken(ContactMapping mapping, Function<ContactMapping, Optional<String>> id) {
    return rows.values().stream()
        .filter(it -> !it.id().equals(mapping.id()))
        .anyMatch(it -> id.apply(it).isPresent() && id.apply(it).equals(id.apply(mapping)));
  }
}
