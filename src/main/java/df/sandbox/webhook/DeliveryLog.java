package df.sandbox.webhook;

import df.sandbox.state.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The webhooks that the stand-ins sent, or still try to; the newest {@value #KEPT}. */
public final class DeliveryLog {
  private static final int KEPT = 20_000;

  private final Map<Long, Delivery> deliveries = new LinkedHashMap<>();
  private long last;

  synchronized Delivery begin(Vendor vendor, String event, String body, Instant at) {
    Delivery delivery = new Delivery(++last, vendor, event, body, at, 0, 0, false, "");
    deliveries.put(delivery.number(), delivery);
    if (deliveries.size() > KEPT) {
      Iterator<Long> oldest = deliveries.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return delivery;
  }

  synchronized void update(Delivery delivery) {
    deliveries.replace(delivery.number(), delivery);
  }

  /** Oldest first. */
  public synchronized List<Delivery> all() {
    return new ArrayList<>(deliveries.values());
  }

  /** How many are not finished. */
  public synchronized long underway() {
    return deliveries.values().stream().filter(delivery -> !delivery.finished()).count();
  }

  public synchronized void clear() {
    deliveries.clear();
  }
}
