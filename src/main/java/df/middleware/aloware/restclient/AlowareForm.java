package df.middleware.aloware.restclient;

import df.middleware.event.Payload;
import df.middleware.vendor.RequestTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of {@code POST /webhook/forms}: the fields that it takes, and no others. */
final class AlowareForm {
  private static final List<String> TAKEN =
      List.of(
          "first_name",
          "last_name",
          "name",
          "email",
          "timezone",
          "address",
          "city",
          "state",
          "zipcode",
          "country",
          "notes",
          "csf1",
          "csf2");

  /** Of an account's custom fields the form takes these two. */
  private static final List<String> CUSTOM = List.of("csf1", "csf2");

  private AlowareForm() {}

  /**
   * @param fields in Aloware's names
   */
  static Payload of(String token, String phone, Map<String, Object> fields) {
    Payload given = RequestTree.of(fields);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("api_token", token);
    form.put("phone_number", phone);
    TAKEN.stream().filter(given::has).forEach(name -> form.put(name, given.at(name)));
    given.at("custom_fields").fields().forEach((name, value) -> putCustom(form, name, value));
    if (given.has("tags")) {
      form.put("tags", names(given.at("tags")));
    }
    // Without it an existing contact would be an error.
    form.put("force_update", true);
    return RequestTree.of(form);
  }

  private static void putCustom(Map<String, Object> form, String name, Payload value) {
    CUSTOM.stream().filter(name::equalsIgnoreCase).forEach(known -> form.put(known, value));
  }

  /** A comma separates names, so that one within a name becomes a space. */
  private static String names(Payload tags) {
    return tags.asText()
        .orElseGet(
            () ->
                tags.items().stream()
                    .flatMap(tag -> tag.asText().stream())
                    .map(tag -> tag.replace(',', ' '))
                    .collect(Collectors.joining(",")));
  }
}
