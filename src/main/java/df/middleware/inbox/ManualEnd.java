package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.synclog.SyncLogEntry;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Ends events because a person says so. */
public interface ManualEnd {

  /**
   * Ends a pending or failed event as {@code done} / {@code marked-done}, with a row for the log,
   * and commits.
   *
   * @return the lanes that it kept busy, none or one; empty when it is neither pending nor in error
   */
  Optional<Collection<String>> markDone(Source source, UUID id, SyncLogEntry entry);
}
