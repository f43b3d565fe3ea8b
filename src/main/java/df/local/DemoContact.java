package df.local;

import df.sandbox.aloware.AlowareAccount;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;

/** The person of a newcomer's first webhook: Aloware tells of her, so the sandbox's has her too. */
final class DemoContact {
  private static final String BODY =
      """
      {"id":4711,"first_name":"Ada","last_name":"Lovelace",
                     "phone_number":"(202) 555-0142","email":"ada@example.com"}""";

  /** What Aloware sends when she was entered there. */
  static final String WEBHOOK = "{\"event\":\"ContactCreated\",\"body\":" + BODY + "}";

  private DemoContact() {}

  /** She is there, without a webhook: that is for the newcomer to send. */
  static void enterIn(AlowareAccount aloware) {
    JsonObject contact = Json.object(BODY);
    if (aloware.byPhone(contact.getString("phone_number")).isEmpty()) {
      aloware.seed(contact);
    }
  }
}
