package df.middleware.vendor;

import java.util.List;

/** Tells an operator, and the alerts, how we stand with the vendors. */
public interface VendorStates {

  /** Every vendor, one that was never called included; a transaction of its own. */
  List<VendorState> all();
}
