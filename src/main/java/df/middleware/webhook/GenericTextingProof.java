package df.middleware.webhook;

import df.middleware.access.Secrets;
import java.util.Optional;

/** The generic texting provider: a secret in a header, or a signature of Standard Webhooks. */
final class GenericTextingProof implements Authenticity {
  private static final String SECRET = "X-Texting-Secret";

  private final Secrets secrets;
  private final StandardWebhooks standard;

  GenericTextingProof(Secrets secrets, StandardWebhooks standard) {
    this.secrets = secrets;
    this.standard = standard;
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    Verdict secret = bySecret(headers);
    return secret == Verdict.AUTHENTIC
        ? Optional.of(secret)
        : standard.byHeaders(headers).map(missing -> secret);
  }

  @Override
  public Verdict of(Delivery delivery) {
    return byHeaders(delivery.headers()).orElseGet(() -> standard.of(delivery));
  }

  private Verdict bySecret(Headers headers) {
    return headers.given(SECRET).map(it -> Verdict.of(secrets.accept(it))).orElse(Verdict.MISSING);
  }
}
