package df.middleware.webhook;

import df.middleware.access.Secrets;
import df.middleware.event.Json;
import java.time.Clock;

/**
 * What the texting webhook asks of a sender.
 *
 * @param headerSecrets of {@code X-Texting-Secret}; counts for the generic provider only
 * @param signingKeys {@code TEXTING_SIGNING_KEY}: a secret, or Telnyx's public key
 * @param publicBaseUrl our address as senders know it, without a path; empty when it is not set
 */
public record TextingProof(
    TextingProvider provider, Secrets headerSecrets, Secrets signingKeys, String publicBaseUrl) {

  /** The check that does so; {@link IllegalArgumentException} for a key of the wrong form. */
  public Authenticity check(Json json, Clock clock) {
    return switch (provider) {
      case GENERIC ->
          new GenericTextingProof(headerSecrets, new StandardWebhooks(signingKeys, clock));
      case TWILIO -> TwilioSignature.ofTwilio(signingKeys, publicBaseUrl);
      case SIGNALWIRE -> TwilioSignature.ofSignalWire(signingKeys, publicBaseUrl);
      case PLIVO -> new PlivoSignature(signingKeys, publicBaseUrl);
      case TELNYX ->
          new TelnyxSignature(PublicKeys.ed25519(String.join(",", signingKeys.reveal())), clock);
      case VONAGE -> new VonageProof(signingKeys, json, clock);
    };
  }
}
