package df.middleware.testing;

import df.middleware.inbox.Lanes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lanes of which one may be busy, and who went in and out. */
public final class OneLane implements Lanes {
  public Optional<String> busy = Optional.empty();
  public boolean freeAgain;
  public int entered;
  public int left;

  @Override
  public Optional<String> enter(List<String> keys, UUID claimToken) {
    entered += busy.isEmpty() ? 1 : 0;
    return busy;
  }

  @Override
  public void leave(UUID claimToken) {
    left++;
  }

  @Override
  public boolean isFree(String key) {
    return freeAgain;
  }
}
