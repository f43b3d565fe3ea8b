package df.middleware.vendor;

/**
 * A connection to a vendor could not be made or broke. Not a time-out: waiting a second time would
 * outlive the event's lease, while a broken connection is worth one more try at once.
 */
public final class VendorUnreached extends VendorUnavailable {
  private static final long serialVersionUID = 1L;

  public VendorUnreached(String reason) {
    super(reason);
  }
}
