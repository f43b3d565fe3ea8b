package df.middleware.contact;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Payload;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Aloware's contacts in our words and back: the API's, a webhook's {@code body}, the contact
 * embedded in a communication, or all of it flat.
 */
public final class AlowareTranslation {
  private static final Map<ContactField, List<String>> NAMES = names();
  private static final List<String> NUMBERED = List.of("csf1", "csf2");

  private final CustomFieldMap customFieldMap;

  public AlowareTranslation(CustomFieldMap customFieldMap) {
    this.customFieldMap = customFieldMap;
  }

  private static Map<ContactField, List<String>> names() {
    Map<ContactField, List<String>> names = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      names.put(field, List.of(field.alowareName()));
    }
    names.put(ContactField.PHONE, List.of("phone_number", "phone"));
    names.put(ContactField.POSTAL_CODE, List.of("zipcode", "zip", "postal_code"));
    return names;
  }

  /** What the payload says. */
  public ContactReading read(Payload payload) {
    Payload contact = contactIn(payload);
    if (contact.has("lead_number") || contact.has("contact_id")) {
      return ofCommunication(contact);
    }
    Map<ContactField, Optional<String>> values = Carried.values(contact, NAMES);
    boolean hasParts =
        values.containsKey(ContactField.FIRST_NAME) || values.containsKey(ContactField.LAST_NAME);
    return new ContactReading(
        contact.text("id").or(() -> payload.text("body.contact_id", "contact_id")),
        values,
        hasParts ? Optional.empty() : contact.text("name"),
        Carried.tags(contact),
        customFields(contact),
        Carried.moment(contact, "updated_at"));
  }

  private static Payload contactIn(Payload payload) {
    return Stream.of("body.contact", "data.contact", "contact", "body", "data")
        .map(payload::at)
        .filter(it -> !it.fields().isEmpty())
        .findFirst()
        .orElse(payload);
  }

  /** A call or message without the contact in it names the person, and describes itself. */
  private static ContactReading ofCommunication(Payload communication) {
    Map<ContactField, Optional<String>> phone =
        Carried.values(communication, Map.of(ContactField.PHONE, List.of("lead_number")));
    return new ContactReading(
        communication.text("contact_id"),
        phone,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private Map<String, Optional<String>> customFields(Payload contact) {
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    Payload custom = contact.at("custom_fields");
    custom.fields().forEach((name, value) -> put(fields, name, value));
    for (Payload field : custom.items()) {
      field.text("name", "key", "label").ifPresent(name -> put(fields, name, field.at("value")));
    }
    NUMBERED.stream().filter(contact::has).forEach(name -> put(fields, name, contact.at(name)));
    return fields;
  }

  private void put(Map<String, Optional<String>> fields, String alowareName, Payload value) {
    if (!value.isObject() && !alowareName.isBlank()) {
      fields.put(customFieldMap.ghlName(alowareName), Carried.customValue(value));
    }
  }

  /**
   * The fields of a create or an update.
   *
   * @param wanted all that the contact is to have: tags and custom fields are written whole, where
   *     the difference holds any of them
   * @param defined Aloware's own names of the custom fields to write, by GHL's
   */
  public Map<String, Object> fields(
      ContactDifference difference,
      CanonicalContact wanted,
      Map<String, String> defined,
      Style style) {
    Map<String, Object> fields = new LinkedHashMap<>();
    difference.values().forEach((field, value) -> fields.put(field.alowareName(), value));
    if (difference.hasTags()) {
      List<String> tags = List.copyOf(wanted.tags());
      fields.put("tags", style == Style.WEBHOOK ? String.join(",", tags) : tags);
    }
    Map<String, Object> custom = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    difference
        .customFields()
        .forEach(
            (name, value) -> {
              String ours = defined.getOrDefault(name, name);
              (NUMBERED.contains(ours) ? fields : custom).put(ours, value);
            });
    if (!custom.isEmpty()) {
      wanted.customFields().forEach((name, value) -> custom.putIfAbsent(ownName(name), value));
      NUMBERED.forEach(custom::remove);
      fields.put("custom_fields", custom);
    }
    return fields;
  }

  private String ownName(String ghlName) {
    return customFieldMap.alowareName(ghlName).orElse(ghlName);
  }

  /**
   * Aloware's name of GHL's field, where Aloware can have the field: by the public API only two, by
   * id any; known is what it told us.
   */
  public Optional<String> customFieldName(String ghlName, CanonicalContact known, Style style) {
    Optional<String> mapped = customFieldMap.alowareName(ghlName);
    Optional<String> told =
        known.customFields().keySet().stream().filter(ghlName::equalsIgnoreCase).findFirst();
    return style == Style.REST
        ? mapped.or(() -> told).or(() -> Optional.of(ghlName))
        : mapped.or(() -> told).filter(NUMBERED::contains);
  }
}
