package df.middleware.routing;

import df.middleware.event.Event;

/**
 * Carries out one flow of the specification.
 *
 * <p>It is run again after a crash or a failure, so it looks before it creates. It may throw {@link
 * df.middleware.vendor.VendorUnavailable} (tried again), {@link
 * df.middleware.vendor.VendorRejected} or {@link df.middleware.vendor.NeedsPerson} (not tried
 * again). No transaction is open while it runs.
 */
public interface SyncHandler {

  /** The flow that this carries out; each flow has exactly one handler. */
  Flow flow();

  /** Makes the event's effect happen, and says what was done. */
  SyncResult handle(Event event);
}
