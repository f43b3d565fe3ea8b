package df.middleware.call;

import java.util.Optional;

/** What is known of each call, and which note says it. Each method is a transaction of its own. */
public interface CallNotes {

  Optional<NotedCall> byCallId(String callId);

  /**
   * Adds it or changes it, and commits.
   *
   * @return the call as stored, with its new version
   * @throws df.middleware.vendor.VendorUnavailable when somebody else changed it meanwhile: the
   *     event is tried again, from what is known then
   */
  NotedCall save(NotedCall call);

  /**
   * Whether another call gave that tag to that contact.
   *
   * @param tag in lower case
   */
  boolean isGivenByAnother(NotedCall call, String ghlContactId, String tag);
}
