package df.middleware.vendor;

/** A vendor said no for good: trying again would get the same answer. */
public final class VendorRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status the HTTP status of the answer
   * @param reason the vendor's own words, without personal data or secrets
   */
  public VendorRejected(int status, String reason) {
    super(reason);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
