package df.middleware.routing;

import df.middleware.event.Incoming;
import java.util.UUID;

/** Puts an event into the ledger that no vendor sent, because what it tells was missed. */
public interface RepairEvents {

  /**
   * Keeps the event and rings for it; the same key again changes nothing.
   *
   * @param key names what is repaired, unique for all time
   * @return the event's id
   */
  UUID keep(Incoming missed, String key);
}
