package df.middleware.webhook;

import df.middleware.access.Secrets;
import df.middleware.event.FormBody;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import java.time.Clock;
import java.util.Optional;

/**
 * Vonage's proofs: a signed token in the header (Messages interface), or the field {@code sig} of
 * the body (SMS interface).
 */
final class VonageProof implements Authenticity {
  private static final String BEARER = "Bearer ";

  private final Secrets secrets;
  private final VonageToken token;
  private final VonageSignature signature;
  private final Json json;

  VonageProof(Secrets secrets, Json json, Clock clock) {
    this.secrets = secrets;
    this.token = new VonageToken(secrets, json, clock);
    this.signature = new VonageSignature(secrets, clock);
    this.json = json;
  }

  /** Only the body can tell whether it is signed; without a key of ours it need not be asked. */
  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    return !secrets.isSet() ? Optional.of(Verdict.MISSING) : Optional.empty();
  }

  @Override
  public Verdict of(Delivery delivery) {
    Optional<String> bearer =
        delivery
            .header("Authorization")
            .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()));
    if (bearer.isPresent()) {
      String compact = bearer.get().substring(BEARER.length()).strip();
      return Verdict.of(token.covers(compact, delivery.body()));
    }
    try {
      Payload body =
          delivery.isForm() ? FormBody.read(delivery.body()) : json.read(delivery.body());
      return signature.of(body);
    } catch (NotJson unreadable) {
      return Verdict.MISSING;
    }
  }
}
