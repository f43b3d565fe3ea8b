package df.middleware.alert;

import java.util.Optional;

/** Whoever gets our alerts. */
public interface AlertReceiver {
  /** Whether there is one. */
  boolean isThere();

  /** Posts it, signed; why it did not arrive, in a few words, or empty when it did. */
  Optional<String> post(AlertPost post);
}
