package df.sandbox.aloware;

import df.sandbox.http.RateLimit;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.http.VendorApi;
import df.sandbox.state.Behaviour;
import df.sandbox.state.Json;
import df.sandbox.state.State;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What Aloware's API answers: who may ask, how often, and in which of its two styles. */
public final class AlowareApi implements VendorApi {
  private static final int MINUTE = 60_000;

  private final String token;
  private final Behaviour behaviour;
  private final RateLimit limit;
  private final WebhookStyle webhookStyle;
  private final RestStyle restStyle;

  public AlowareApi(
      String token, AlowareAccount account, State state, Behaviour behaviour, Clock clock) {
    this.token = token;
    this.behaviour = behaviour;
    this.limit = new RateLimit(clock);
    this.webhookStyle = new WebhookStyle(account, state, clock);
    this.restStyle = new RestStyle(account);
  }

  /** Forgets how much was asked lately. */
  public void reset() {
    limit.reset();
  }

  @Override
  public Reply admit(Supplier<Reply> answer) {
    int perMinute = behaviour.number("alowareRateLimit");
    return limit.take(perMinute, MINUTE, Integer.MAX_VALUE).admitted() ? answer.get() : tooMany();
  }

  @Override
  public Reply tooMany() {
    return AlowareRefusals.tooMany();
  }

  @Override
  public Reply answer(Request request) {
    JsonObject body = request.json().orElse(Json.object(Map.of()));
    boolean isWebhookStyle = !request.path().isEmpty() && request.path().get(0).equals("webhook");
    Optional<Supplier<Reply>> route =
        isWebhookStyle
            ? webhookStyle.route(request, body)
            : Optional.of(behaviour.flag("alowareRestStyle"))
                .filter(on -> on)
                .flatMap(on -> restStyle.route(request, body));
    if (route.isEmpty()) {
      // What it does not know gets the page of its web application, token or not.
      return Reply.html(200);
    }
    Optional<String> given = request.parameter("api_token");
    boolean inBody = !request.method().equals("GET") && given.isEmpty();
    if (!(inBody ? Json.text(body, "api_token") : given).equals(Optional.of(token))) {
      throw AlowareRefusals.unauthorized();
    }
    if (!request.body().isBlank() && request.json().isEmpty()) {
      throw AlowareRefusals.message(400, "The body is not a JSON object.");
    }
    return route.get().get();
  }
}
