package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import df.middleware.access.Secrets;
import df.middleware.event.Payload;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The field {@code sig} of Vonage's SMS interface, in each of the methods an account can choose.
 */
final class VonageSignature {
  private static final String SIGNATURE = "sig";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Secrets secrets;
  private final Clock clock;

  VonageSignature(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  Verdict of(Payload body) {
    Optional<String> signature = body.text(SIGNATURE);
    if (signature.isEmpty()) {
      return Verdict.MISSING;
    }
    boolean timely =
        body.text("timestamp").filter(it -> Timestamps.near(it, clock, TOLERANCE)).isPresent();
    // A nested value is covered by no signature
    boolean flat = body.fields().values().stream().noneMatch(it -> it.isObject() || it.isArray());
    return Verdict.of(
        timely
            && flat
            && signature.flatMap(Digests::hex).filter(it -> matches(it, body)).isPresent());
  }

  private boolean matches(byte[] signature, Payload body) {
    byte[] signed = signedText(body).getBytes(UTF_8);
    // The method is a setting of the account; the length tells it
    return switch (signature.length) {
      case 16 ->
          secrets.prove(it -> Digests.digest("MD5", signed, it), signature)
              || secrets.prove(it -> Digests.hmac("HmacMD5", it, signed), signature);
      case 20 -> secrets.prove(it -> Digests.hmac("HmacSHA1", it, signed), signature);
      case 32 -> secrets.prove(it -> Digests.hmac("HmacSHA256", it, signed), signature);
      case 64 -> secrets.prove(it -> Digests.hmac("HmacSHA512", it, signed), signature);
      default -> false;
    };
  }

  /** {@code &name=value} in the order of the names, without the signature and empty fields. */
  private static String signedText(Payload body) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(body.fields())
        .forEach(
            (name, value) -> {
              String plain = plain(value);
              if (!name.equals(SIGNATURE) && !plain.isEmpty()) {
                text.append('&').append(name).append('=').append(plain.replaceAll("[&=]", "_"));
              }
            });
    return text.toString();
  }

  /** A string as it is, blanks included. */
  private static String plain(Payload value) {
    return value.tree() instanceof String string ? string : value.asText().orElse("");
  }
}
