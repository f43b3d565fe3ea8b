package df.middleware.testing;

import df.middleware.event.Source;
import df.middleware.inbox.PausedQueues;
import java.util.EnumSet;
import java.util.Set;

/** Held queues in memory. */
public final class InMemoryPausedQueues implements PausedQueues {
  private final Set<Source> held = EnumSet.noneOf(Source.class);

  @Override
  public Set<Source> all() {
    return Set.copyOf(held);
  }

  @Override
  public void pause(Source source) {
    held.add(source);
  }

  @Override
  public void resume(Source source) {
    held.remove(source);
  }
}
