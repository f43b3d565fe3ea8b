package df.middleware.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A contact as one side was last seen or written by us.
 *
 * @param echoesDue how many webhooks that side still owes us for writes of ours
 * @param echoesDueUntil until when an echo may come
 * @param refused what that side was given and did not keep, by the key of {@link ContactKeys}: not
 *     given again
 * @param lostTags tags that this side has lost since both sides held them, which the other side has
 *     not been told yet: without them the merge would take the other side's for new ones
 * @param given what that side was given by a write that answers no contact, by the same keys: taken
 *     to be there, and not yet seen there
 * @param underway what we were about to write there, by the same keys, until both sides are in step
 *     again: where this side shows it, that is our own write, and no news for the other side
 */
public record LastKnown(
    CanonicalContact contact,
    int echoesDue,
    Optional<Instant> echoesDueUntil,
    Map<String, String> refused,
    Set<String> lostTags,
    Map<String, String> given,
    Map<String, String> underway) {
  private static final Duration ECHO_WITHIN = Duration.ofMinutes(10);

  /** A side of which nothing is known. */
  public static final LastKnown NOTHING =
      new LastKnown(
          CanonicalContact.EMPTY, 0, Optional.empty(), Map.of(), Set.of(), Map.of(), Map.of());

  public LastKnown {
    refused = IgnoringCase.map(refused);
    lostTags = IgnoringCase.set(lostTags);
    given = IgnoringCase.map(given);
    underway = IgnoringCase.map(underway);
  }

  /** As it was just read, with nothing due. */
  public static LastKnown seen(CanonicalContact contact) {
    return NOTHING.withContact(contact);
  }

  /** The same side with the contact as it is now. */
  public LastKnown withContact(CanonicalContact now) {
    return new LastKnown(now, echoesDue, echoesDueUntil, refused, lostTags, given, underway);
  }

  /**
   * The same side with these tags, of which the other side is not told.
   *
   * @param held what the other side was last known to hold
   */
  LastKnown withTagsUntold(Set<String> now, Set<String> held) {
    Set<String> gone = IgnoringCase.minus(IgnoringCase.intersection(contact.tags(), held), now);
    Set<String> lost = IgnoringCase.minus(IgnoringCase.union(lostTags, gone), now);
    return new LastKnown(
        contact.withTags(now), echoesDue, echoesDueUntil, refused, lost, given, underway);
  }

  /** One more webhook is due: we just wrote. */
  public LastKnown owingAnEcho(Instant now) {
    int due = isEchoDue(now) ? echoesDue + 1 : 1;
    Optional<Instant> until = Optional.of(now.plus(ECHO_WITHIN));
    return new LastKnown(contact, due, until, refused, lostTags, given, underway);
  }

  /** One webhook that was due has come, or one that might have been it: all is there as given. */
  public LastKnown echoSeen() {
    int left = Math.max(0, echoesDue - 1);
    return new LastKnown(contact, left, echoesDueUntil, refused, lostTags, Map.of(), underway);
  }

  public boolean isEchoDue(Instant now) {
    return echoesDue > 0 && echoesDueUntil.filter(now::isBefore).isPresent();
  }

  /** What was given and not kept, from now on: earlier news of the keys that were tried is gone. */
  public LastKnown refusing(ContactDifference tried, Map<String, String> notKept) {
    return with(plus(minus(refused, tried.keys()), notKept), minus(given, tried.keys()));
  }

  /**
   * Given by a write that answers no contact. What is given a second time, without having been seen
   * there in between, is not given a third time.
   */
  LastKnown giving(ContactDifference sent) {
    Map<String, String> again = new TreeMap<>(sent.keyed());
    again.entrySet().removeIf(it -> !it.getValue().equals(given.get(it.getKey())));
    return with(plus(minus(refused, sent.keys()), again), plus(given, sent.keyed()));
  }

  /**
   * What somebody else changed there since, by the keys of {@link ContactKeys}; not what we gave
   * and never saw, as long as that may not have arrived.
   */
  Set<String> editedKeys(CanonicalContact now, NormalForm normalForm, Instant at) {
    Set<String> keys = ContactKeys.changed(normalForm.of(contact), normalForm.of(now));
    return isEchoDue(at) ? IgnoringCase.minus(keys, given.keySet()) : keys;
  }

  /** The same side as it was just read, the other side being told. */
  LastKnown readAs(CanonicalContact now, NormalForm normalForm, Instant at) {
    Set<String> done =
        IgnoringCase.union(
            editedKeys(now, normalForm, at), ContactKeys.held(normalForm.of(now), given));
    return new LastKnown(
        now,
        echoesDue,
        echoesDueUntil,
        minus(refused, done),
        Set.of(),
        minus(given, done),
        underway);
  }

  /** What a webhook shows there was kept, whatever has become of it since. */
  LastKnown shownBy(ContactReading webhook, NormalForm normalForm) {
    CanonicalContact shown = normalForm.of(webhook.over(CanonicalContact.EMPTY));
    Set<String> kept =
        IgnoringCase.minus(
            IgnoringCase.union(ContactKeys.held(shown, given), ContactKeys.held(shown, refused)),
            ContactKeys.removals(refused.keySet()));
    return with(minus(refused, kept), minus(given, kept));
  }

  /** What was refused may be given again: somebody edited it. */
  LastKnown allowing(Collection<String> keys) {
    return with(minus(refused, keys), given);
  }

  /** The tags that it held: one given, never seen there and not there now may never have been. */
  Set<String> tagsHeld(CanonicalContact now) {
    Set<String> tags = IgnoringCase.union(contact.tags(), lostTags);
    Set<String> unseen = IgnoringCase.minus(ContactKeys.tagsIn(given.keySet()), now.tags());
    return IgnoringCase.minus(tags, unseen);
  }

  private LastKnown with(Map<String, String> nowRefused, Map<String, String> nowGiven) {
    return new LastKnown(
        contact, echoesDue, echoesDueUntil, nowRefused, lostTags, nowGiven, underway);
  }

  private static Map<String, String> minus(Map<String, String> map, Collection<String> keys) {
    Map<String, String> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    left.putAll(map);
    keys.forEach(left::remove);
    return left;
  }

  private static Map<String, String> plus(Map<String, String> map, Map<String, String> more) {
    Map<String, String> all = minus(map, Set.of());
    all.putAll(more);
    return all;
  }

  /** This is about to be written there; whether it arrives may never be told. */
  LastKnown writing(ContactDifference sent) {
    return withUnderway(plus(underway, sent.keyed()));
  }

  /** Of what was underway to this side, what it shows now. */
  Set<String> arrivedKeys(CanonicalContact now, NormalForm normalForm) {
    return IgnoringCase.set(ContactKeys.held(normalForm.of(now), underway));
  }

  /** Both sides are in step: nothing is underway. */
  LastKnown settled() {
    return withUnderway(Map.of());
  }

  private LastKnown withUnderway(Map<String, String> now) {
    return new LastKnown(contact, echoesDue, echoesDueUntil, refused, lostTags, given, now);
  }

  /** What was refused before may be given again. */
  LastKnown refusingNothing() {
    return with(Map.of(), given);
  }
}
