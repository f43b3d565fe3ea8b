package df.middleware.testing;

import df.middleware.routing.LaneBusy;
import df.middleware.routing.MoreLanes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Lanes that nobody else is in, but for those named as busy. */
public final class OpenLanes implements MoreLanes {
  public final List<String> entered = new ArrayList<>();
  public final Set<String> busy = new HashSet<>();

  @Override
  public void enter(UUID workId, Collection<String> keys) {
    keys.stream()
        .filter(busy::contains)
        .findFirst()
        .ifPresent(
            key -> {
              throw new LaneBusy(key);
            });
    entered.addAll(keys);
  }

  @Override
  public <T> T within(UUID workId, Supplier<T> work) {
    return work.get();
  }
}
