package df.sandbox.texting;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.http.VendorApi;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the generic texting provider's API answers: it takes messages. */
public final class TextingApi implements VendorApi {
  private static final List<String> REQUIRED = List.of("to", "from", "body");

  private final String key;
  private final TextingAccount account;

  public TextingApi(String key, TextingAccount account) {
    this.key = key;
    this.account = account;
  }

  @Override
  public Reply admit(Supplier<Reply> answer) {
    return answer.get();
  }

  @Override
  public Reply tooMany() {
    return error(429, "too many requests").with(Map.of("Retry-After", "1"));
  }

  @Override
  public Reply answer(Request request) {
    if (!request.header("Authorization").equals(Optional.of("Bearer " + key))) {
      return error(401, "invalid key");
    }
    if (!request.is("POST", 1) || !request.path().get(0).equals("messages")) {
      return error(404, "not found");
    }
    JsonObject body = request.json().orElseThrow(() -> new Refused(error(400, "not JSON")));
    Map<String, Object> message = new LinkedHashMap<>();
    for (String field : REQUIRED) {
      Optional<String> text = Json.text(body, field);
      if (text.isEmpty()) {
        return error(422, field + " is required");
      }
      message.put(field, text.get());
    }
    return Reply.json(200, Map.of("id", account.send(Json.object(message)).getString("id")));
  }

  private static Reply error(int status, String message) {
    return Reply.json(status, Map.of("error", message));
  }
}
