package df.middleware.aloware;

import df.middleware.event.Payload;
import java.util.Optional;

/**
 * The calls of our Aloware account.
 *
 * <p>A call is Aloware's own JSON object: {@code id, contact_id, direction, disposition, status,
 * duration, created_at}. Numbers may come as strings, and ids as numbers.
 */
public interface AlowareCalls {

  /**
   * {@code rest} style: {@code GET /calls/{id}}, empty on 404 and on an answer that is not JSON
   * (the caller falls back to the webhook's body). {@code webhook} style: always empty, no call.
   *
   * <p>May throw {@link df.middleware.vendor.VendorUnavailable} (I/O, time-out, 408, 429, 5xx, an
   * open circuit, no budget left) or {@link df.middleware.vendor.VendorRejected} (any other 4xx).
   */
  Optional<Payload> current(String callId);
}
