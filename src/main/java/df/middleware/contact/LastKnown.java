package df.middleware.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A contact as one side was last seen or written by us.
 *
 * @param echoesDue how many webhooks that side still owes us for writes of ours
 * @param echoesDueUntil until when an echo may come
 * @param refused what that side was given and did not keep, by the key of {@link
 *     ContactDifference}: not given again
 * @param lostTags tags that this side has lost since both sides held them, which the other side has
 *     not been told yet: without them the merge would take the other side's for new ones
 */
public record LastKnown(
    CanonicalContact contact,
    int echoesDue,
    Optional<Instant> echoesDueUntil,
    Map<String, String> refused,
    Set<String> lostTags) {
  private static final Duration ECHO_WITHIN = Duration.ofMinutes(10);

  /** A side of which nothing is known. */
  public static final LastKnown NOTHING =
      new LastKnown(CanonicalContact.EMPTY, 0, Optional.empty(), Map.of(), Set.of());

  public LastKnown {
    refused = IgnoringCase.map(refused);
    lostTags = IgnoringCase.set(lostTags);
  }

  /** As it was just read, with nothing due. */
  public static LastKnown seen(CanonicalContact contact) {
    return NOTHING.withContact(contact);
  }

  /** The same side with the contact as it is now. */
  public LastKnown withContact(CanonicalContact now) {
    return new LastKnown(now, echoesDue, echoesDueUntil, refused, lostTags);
  }

  /**
   * The same side with these tags, of which the other side is not told.
   *
   * @param held what the other side was last known to hold
   */
  LastKnown withTagsUntold(Set<String> now, Set<String> held) {
    Set<String> gone = IgnoringCase.minus(IgnoringCase.intersection(contact.tags(), held), now);
    Set<String> lost = IgnoringCase.minus(IgnoringCase.union(lostTags, gone), now);
    return new LastKnown(contact.withTags(now), echoesDue, echoesDueUntil, refused, lost);
  }

  /** One more webhook is due: we just wrote. */
  public LastKnown owingAnEcho(Instant now) {
    int due = isEchoDue(now) ? echoesDue + 1 : 1;
    return new LastKnown(contact, due, Optional.of(now.plus(ECHO_WITHIN)), refused, lostTags);
  }

  /** One webhook that was due has come. */
  public LastKnown echoSeen() {
    return new LastKnown(contact, echoesDue - 1, echoesDueUntil, refused, lostTags);
  }

  public boolean isEchoDue(Instant now) {
    return echoesDue > 0 && echoesDueUntil.filter(now::isBefore).isPresent();
  }

  /** What was given and not kept, from now on: earlier news of the keys that were tried is gone. */
  public LastKnown refusing(ContactDifference tried, Map<String, String> notKept) {
    Map<String, String> now = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    now.putAll(refused);
    tried.keys().forEach(now::remove);
    now.putAll(notKept);
    return new LastKnown(contact, echoesDue, echoesDueUntil, now, lostTags);
  }

  /** What was refused before may be given again. */
  LastKnown refusingNothing() {
    return new LastKnown(contact, echoesDue, echoesDueUntil, Map.of(), lostTags);
  }
}
