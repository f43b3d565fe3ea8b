package df.middleware.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the runs found to be done. Each method is a transaction of its own. */
public interface Repairs {

  /** Those of a run that nobody asked for yet, in the order of their kinds. */
  List<Repair> toAsk(UUID runId);

  /** It was asked for by that event, or done without one. */
  void asked(UUID runId, Repair repair, Optional<UUID> eventId);

  /** How the repairs of a run stand, counted by contact. */
  Standing standing(UUID runId);

  /**
   * Contacts by what became of their repairs.
   *
   * @param repaired at least one had an effect, and none failed
   * @param failed one ended in error
   * @param notSupported Aloware's API cannot do it
   * @param settled nothing was left to do
   * @param waiting one is not done yet
   */
  record Standing(long repaired, long failed, long notSupported, long settled, long waiting) {}

  /**
   * Whether an event about the person is on its way, which may account for a difference.
   *
   * @param phone in E.164
   */
  boolean isUnderway(
      Optional<String> ghlContactId, Optional<String> alowareContactId, Optional<String> phone);
}
