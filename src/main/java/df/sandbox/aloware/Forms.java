package df.sandbox.aloware;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.state.Json;
import df.sandbox.state.Phones;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /webhook/forms}: a contact by its phone, new or, when forced, changed; no id back.
 */
final class Forms {
  private final AlowareAccount account;

  Forms(AlowareAccount account) {
    this.account = account;
  }

  Reply submit(JsonObject form) {
    String phone =
        Json.text(form, "phone_number")
            .orElseThrow(() -> invalid("phone_number", "The phone number field is required."));
    if (Phones.e164(phone).isEmpty()) {
      throw invalid("phone_number", "The phone number is invalid.");
    }
    List<String> lists = existingLists(form);
    Optional<JsonObject> created = account.create(form);
    if (created.isPresent()) {
      join(lists, created.get());
      return Reply.json(201, Map.of("message", "Contact created."));
    }
    if (!AlowareContactWrite.isTrue(form.getOrDefault("force_update", JsonValue.FALSE))) {
      throw AlowareRefusals.message(409, "Contact already exists.");
    }
    JsonObject existing = account.byPhone(phone).get(0);
    account.submit(AlowareAccount.id(existing), form).ifPresent(contact -> join(lists, contact));
    return Reply.json(200, Map.of("message", "Contact updated."));
  }

  private void join(List<String> lists, JsonObject contact) {
    long id = Long.parseLong(AlowareAccount.id(contact));
    lists.forEach(list -> account.lists().add(list, id));
  }

  /** Lists must exist: there is no way to make one here. */
  private List<String> existingLists(JsonObject form) {
    List<String> ids = new ArrayList<>(Json.texts(form, "list_ids"));
    Json.text(form, "list_ids")
        .ifPresent(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add));
    for (String id : ids) {
      if (account.lists().table().get(id).isEmpty()) {
        throw invalid("list_ids", "The selected list ids is invalid.");
      }
    }
    return ids;
  }

  private static Refused invalid(String field, String fault) {
    return AlowareRefusals.invalid(field, fault);
  }
}
