package df.middleware.contact;

import df.middleware.event.Payload;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * GoHighLevel's contacts in our words and back: the API's, the app webhook's, and the workflow
 * webhook's with its snake_case names and its custom fields by label.
 */
public final class GhlTranslation {
  private static final Map<ContactField, List<String>> NAMES = names();
  private static final Set<String> WHOLE_NAME = Set.of("name", "full_name", "contactName");

  private static Map<ContactField, List<String>> names() {
    Map<ContactField, List<String>> names = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      names.put(field, List.of(field.ghlName()));
    }
    names.put(ContactField.FIRST_NAME, List.of("firstName", "first_name"));
    names.put(ContactField.LAST_NAME, List.of("lastName", "last_name"));
    names.put(ContactField.POSTAL_CODE, List.of("postalCode", "postal_code"));
    return names;
  }

  /**
   * What the payload says.
   *
   * @param customFieldNames id to name; asked only when the payload carries custom fields
   */
  public ContactReading read(Payload payload, Supplier<Map<String, String>> customFieldNames) {
    Payload contact = contactIn(payload);
    Map<ContactField, Optional<String>> values = Carried.values(contact, NAMES);
    boolean hasParts =
        values.containsKey(ContactField.FIRST_NAME) || values.containsKey(ContactField.LAST_NAME);
    return new ContactReading(
        contact.text("contact_id", "contactId", "id"),
        values,
        hasParts ? Optional.empty() : contact.text(WHOLE_NAME.toArray(String[]::new)),
        Carried.tags(contact),
        customFields(contact, customFieldNames),
        Carried.moment(contact, "dateUpdated", "date_updated", "updatedAt"));
  }

  private static Payload contactIn(Payload payload) {
    return Stream.of("contact", "data", "body")
        .map(payload::at)
        .filter(it -> Stream.of("id", "contactId", "email", "phone").anyMatch(it::has))
        .findFirst()
        .orElse(payload);
  }

  private static Map<String, Optional<String>> customFields(
      Payload contact, Supplier<Map<String, String>> names) {
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    List<Payload> listed =
        Stream.of("customFields", "customField")
            .flatMap(it -> contact.at(it).items().stream())
            .toList();
    if (!listed.isEmpty()) {
      Map<String, String> byId = names.get();
      listed.forEach(it -> readListed(it, byId, fields));
    }
    if (contact.has("contact_id")) {
      byLabel(contact, names.get(), fields);
    }
    return fields;
  }

  private static void readListed(
      Payload field, Map<String, String> byId, Map<String, Optional<String>> into) {
    Payload value =
        Stream.of("value", "field_value", "fieldValue")
            .filter(field::has)
            .map(field::at)
            .findFirst()
            .orElse(Payload.nothing());
    Optional<String> name = field.text("id").flatMap(id -> Optional.ofNullable(byId.get(id)));
    name.filter(it -> !value.isObject()).ifPresent(it -> into.put(it, Carried.customValue(value)));
  }

  private static void byLabel(
      Payload contact, Map<String, String> byId, Map<String, Optional<String>> into) {
    Map<String, String> labels = new HashMap<>();
    byId.values().forEach(name -> labels.put(name, name));
    Map<String, String> known = IgnoringCase.map(labels);
    contact
        .fields()
        .forEach(
            (key, value) -> {
              if (known.containsKey(key) && !isStandard(key) && !value.isObject()) {
                into.put(known.getOrDefault(key, key), Carried.customValue(value));
              }
            });
  }

  private static boolean isStandard(String key) {
    return key.equals("tags") || NAMES.values().stream().anyMatch(it -> it.contains(key));
  }

  /**
   * The fields of a create or an update, without tags: those go by calls of their own.
   *
   * @param customFieldNames id to name; asked only when custom fields are to be written. One that
   *     it does not name is left out
   */
  public Map<String, Object> fields(
      ContactDifference difference, Supplier<Map<String, String>> customFieldNames) {
    Map<String, Object> fields = new LinkedHashMap<>();
    difference.values().forEach((field, value) -> fields.put(field.ghlName(), value));
    if (!difference.customFields().isEmpty()) {
      List<Map<String, Object>> custom =
          customFieldNames.get().entrySet().stream()
              .flatMap(it -> written(it.getKey(), it.getValue(), difference.customFields()))
              .toList();
      fields.put("customFields", custom);
    }
    return fields;
  }

  private static Stream<Map<String, Object>> written(
      String id, String name, Map<String, String> values) {
    return values.entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(it -> Map.of("id", id, "field_value", it.getValue()));
  }
}
