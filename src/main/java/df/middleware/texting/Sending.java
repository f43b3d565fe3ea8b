package df.middleware.texting;

import java.time.Duration;
import java.util.Optional;

/** What became of a message that the provider was to send. */
public sealed interface Sending {

  /** The provider took it. */
  record Sent(String messageId) implements Sending {}

  /**
   * The provider said no for good.
   *
   * @param reason in its words, without personal data and secrets
   */
  record RefusedByProvider(String reason) implements Sending {}

  /**
   * It certainly did not reach the provider, or was certainly not taken: it may be tried again.
   *
   * @param retryAfter how long the provider asks us to wait
   */
  record NotSent(String reason, Optional<Duration> retryAfter) implements Sending {}

  /** It left, and the answer was lost or says neither yes nor no: it must not be sent again. */
  record Unknown(String reason) implements Sending {}
}
