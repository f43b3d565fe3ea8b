package df.middleware.routing;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lanes beyond those of an event's person, which turn out to be needed on the way: of a call list
 * ({@code l:vip}), or of a person who is known only after a fetch. They are left with the event's
 * own.
 */
public interface MoreLanes {

  /**
   * Takes these lanes too; those that are held already stay.
   *
   * @param workId the event's id, or the work's of {@link #within}
   * @throws LaneBusy when one of them is somebody else's: nothing is held any more then, and the
   *     handler lets it pass
   */
  void enter(UUID workId, Collection<String> keys);

  /**
   * Does work that no event asked for and that enters lanes; they are left when it ends.
   *
   * @throws LaneBusy from the work
   */
  <T> T within(UUID workId, Supplier<T> work);
}
