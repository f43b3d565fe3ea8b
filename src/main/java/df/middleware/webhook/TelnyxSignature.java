package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Telnyx's proof: an Ed25519 signature over the time and the raw body. */
final class TelnyxSignature implements Authenticity {
  private static final String SIGNATURE = "telnyx-signature-ed25519";
  private static final String TIMESTAMP = "telnyx-timestamp";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final PublicKeys keys;
  private final Clock clock;

  TelnyxSignature(PublicKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    boolean complete = headers.given(SIGNATURE).isPresent() && headers.given(TIMESTAMP).isPresent();
    return complete ? Optional.empty() : Optional.of(Verdict.MISSING);
  }

  @Override
  public Verdict of(Delivery delivery) {
    return byHeaders(delivery.headers()).orElseGet(() -> Verdict.of(isSigned(delivery)));
  }

  private boolean isSigned(Delivery delivery) {
    String time = delivery.header(TIMESTAMP).orElse("");
    String signature = delivery.header(SIGNATURE).orElse("");
    return Timestamps.near(time, clock, TOLERANCE)
        && keys.signed(signature, (time + "|").getBytes(UTF_8), delivery.body());
  }
}
