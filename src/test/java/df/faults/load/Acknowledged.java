package df.faults.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was promised: the deliveries that were answered with 200, and the events they became. */
public final class Acknowledged {
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final Set<String> eventIds = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** This delivery was answered with 200, and is this event. */
  public void add(Delivery delivery, String eventId) {
    deliveries.add(delivery);
    if (!eventId.isEmpty()) {
      eventIds.add(eventId);
    }
    delivery.person().acknowledged(delivery.version());
  }

  void unanswered() {
    unanswered.incrementAndGet();
  }

  void refused(int status) {
    refused.incrementAndGet();
    refusals.merge(status, 1, Integer::sum);
  }

  /** An answer that no fault excuses. */
  public void wrong(String what) {
    wrong.add(what);
  }

  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  public List<Delivery> of(Kind kind) {
    return deliveries.stream().filter(it -> it.kind() == kind).toList();
  }

  public Set<String> eventIds() {
    return eventIds;
  }

  public List<String> wrongAnswers() {
    return List.copyOf(wrong);
  }

  public int count() {
    return deliveries.size();
  }

  /** Told in so many words that it was not kept: 429 or 503. */
  public int refusals() {
    return refused.get();
  }

  /** How often with which status. */
  public Map<Integer, Integer> refusalsByStatus() {
    return new TreeMap<>(refusals);
  }

  /** Neither kept nor refused, as far as the sender knows. */
  public int withoutAnswer() {
    return unanswered.get();
  }
}
