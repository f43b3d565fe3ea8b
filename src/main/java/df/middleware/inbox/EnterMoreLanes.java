package df.middleware.inbox;

import df.middleware.routing.LaneBusy;
import df.middleware.routing.MoreLanes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets a handler into more lanes, under the claim of its event. */
@Dependent
public class EnterMoreLanes implements MoreLanes {
  private final Lanes lanes;
  private final InFlight inFlight;
  private final EventInbox inbox;
  private final EventQueue queue;

  @Inject
  public EnterMoreLanes(Lanes lanes, InFlight inFlight, EventInbox inbox, EventQueue queue) {
    this.lanes = lanes;
    this.inFlight = inFlight;
    this.inbox = inbox;
    this.queue = queue;
  }

  @Override
  public void enter(UUID workId, Collection<String> keys) {
    UUID token =
        inFlight
            .tokenOf(workId)
            .orElseThrow(() -> new IllegalStateException("nobody works on " + workId));
    inFlight.wanted(token, keys);
    Optional<String> busy = keys.isEmpty() ? Optional.empty() : lanes.enter(sorted(keys), token);
    busy.ifPresent(
        key -> {
          throw new LaneBusy(key);
        });
  }

  private static List<String> sorted(Collection<String> keys) {
    return keys.stream().sorted().distinct().toList();
  }

  @Override
  public <T> T within(UUID workId, Supplier<T> work) {
    UUID token = UUID.randomUUID();
    inFlight.add(workId, token);
    try {
      return work.get();
    } finally {
      lanes.leave(token);
      inbox.nextIn(inFlight.wantedBy(token)).forEach(queue::announce);
      inFlight.remove(token);
    }
  }
}
