package df.middleware.webhook;

import java.util.Optional;

/** How one vendor proves that a delivery is its own. */
public interface Authenticity {

  /**
   * The verdict where the headers alone settle it, so that the body of a stranger need not be read;
   * empty where the body's signature has to be checked.
   */
  Optional<Verdict> byHeaders(Headers headers);

  /** The verdict over the whole delivery. */
  Verdict of(Delivery delivery);
}
