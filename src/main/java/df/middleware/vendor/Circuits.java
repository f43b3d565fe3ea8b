package df.middleware.vendor;

/**
 * The vendors' circuits, as all nodes see them. While one is open, its vendor's events are parked,
 * and only a trickle of calls finds out whether the vendor is back.
 */
public interface Circuits {

  /**
   * This node's calls failed too often: open for all nodes. No harm when it is open; nothing when
   * it was closed only moments ago, as nodes learn late that a vendor is back.
   */
  void opened(Vendor vendor);

  /** The vendor has answered a probe: closed for all nodes. */
  void closed(Vendor vendor);
}
