package df.sandbox.http;

import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The trouble that is ordered just now. */
public final class Faults {
  private final List<Ordered> ordered = new ArrayList<>();

  /** A fault with how many requests it met and struck. */
  private static final class Ordered {
    private final Fault fault;
    private int met;
    private int struck;

    Ordered(Fault fault) {
      this.fault = fault;
    }

    boolean strikes(Vendor vendor, Request request) {
      boolean meant =
          fault.vendor() == vendor
              && fault.method().map(request.method()::equals).orElse(true)
              && request.rawPath().contains(fault.pathContains());
      if (!meant || spent() || ++met % fault.everyNth() != 0) {
        return false;
      }
      struck++;
      return true;
    }

    boolean spent() {
      return fault.times() > 0 && struck >= fault.times();
    }
  }

  public synchronized void add(Fault fault) {
    ordered.add(new Ordered(fault));
  }

  public synchronized void clear() {
    ordered.clear();
  }

  /** Those that strike this request, in the order in which they were ordered. */
  synchronized List<Fault> striking(Vendor vendor, Request request) {
    List<Fault> striking =
        ordered.stream().filter(one -> one.strikes(vendor, request)).map(one -> one.fault).toList();
    ordered.removeIf(Ordered::spent);
    return striking;
  }

  /** Those that are left, with {@code struck}: how often each has struck. */
  public synchronized List<JsonObject> list() {
    return ordered.stream().map(one -> Json.with(one.fault.json(), "struck", one.struck)).toList();
  }
}
