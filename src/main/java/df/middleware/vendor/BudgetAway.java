package df.middleware.vendor;

/**
 * The budget of calls to a vendor cannot be read, as our own database is away: nobody was called,
 * so it says nothing of the vendor and is no reason to open its circuit.
 */
public final class BudgetAway extends VendorUnavailable {
  private static final long serialVersionUID = 1L;

  public BudgetAway(String reason) {
    super(reason);
  }
}
