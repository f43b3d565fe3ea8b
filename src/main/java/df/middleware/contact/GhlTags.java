package df.middleware.contact;

import df.middleware.event.Payload;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tags of a GHL contact: what a payload says of them, and what we last knew. */
@Dependent
public final class GhlTags {
  private final ContactMappings mappings;

  @Inject
  public GhlTags(ContactMappings mappings) {
    this.mappings = mappings;
  }

  /** The whole set, where GHL's contact or webhook carries it. */
  public static Optional<Set<String>> in(Payload ghlContact) {
    return new GhlTranslation().read(ghlContact, Map::of).tags().map(IgnoringCase::set);
  }

  /** What GHL was last known to have put on that contact; empty when nothing is known. */
  public static Optional<Set<String>> lastKnown(ContactMapping mapping) {
    return mapping.ghl().map(it -> it.contact().tags());
  }

  /** As GHL saves them: in lower case. */
  public static Set<String> savedForm(Set<String> tags) {
    return IgnoringCase.set(tags.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList());
  }

  /** These tags and those. */
  public static Set<String> with(Set<String> tags, Set<String> more) {
    return IgnoringCase.union(tags, more);
  }

  /** These tags without those. */
  public static Set<String> without(Set<String> tags, Set<String> gone) {
    return IgnoringCase.minus(tags, gone);
  }

  /**
   * Stores what GHL has put on the contact now. Aloware's contact is not told: its next sync
   * carries what came, and takes away what went, as the merge knows what both held before.
   *
   * @param asOf when GHL told; an event from before is out of date from now on, even if this one
   *     brought no news
   */
  public ContactMapping store(ContactMapping mapping, Set<String> now, Instant asOf) {
    String id = mapping.ghlContactId().orElseThrow();
    LastKnown state = mapping.ghl().orElse(LastKnown.NOTHING);
    Set<String> alowareHeld = mapping.aloware().map(it -> it.contact().tags()).orElse(Set.of());
    boolean isSame = mapping.ghl().isPresent() && state.contact().tags().equals(now);
    LastKnown told = isSame ? seen(state, asOf) : state.withTagsUntold(now, alowareHeld);
    ContactMapping known = mapping.withGhl(id, told).toldAt(asOf);
    return known.equals(mapping) ? mapping : mappings.save(known);
  }

  private static LastKnown seen(LastKnown state, Instant asOf) {
    return state.isEchoDue(asOf) ? state.echoSeen() : state;
  }

  /** Whether something newer than an event of that time is known. */
  public static boolean isOutdated(ContactMapping mapping, Instant receivedAt) {
    return receivedAt.isBefore(mapping.updatedAt());
  }
}
