package df.middleware.reconcile;

import df.middleware.event.Payload;

/**
 * One thing to be done for a contact.
 *
 * @param subject whose drift it mends: the mapping, or the GHL contact that has none
 * @param contactId in the system that the kind names
 * @param details what the kind needs besides
 */
public record Repair(String subject, Kind kind, String contactId, Payload details) {

  /** What is done. */
  public enum Kind {
    /** Aloware's contact has left: the mapping forgets it. */
    FORGET_ALOWARE,
    SYNC_FROM_GHL,
    SYNC_FROM_ALOWARE,
    /** The call lists follow the tags that GHL shows. */
    FOLLOW_TAGS,
    GHL_DO_NOT_DISTURB,
    ALOWARE_DO_NOT_CONTACT
  }
}
