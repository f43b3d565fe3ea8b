package df.middleware.contact;

import df.middleware.event.Event;
import df.middleware.synclog.Decision;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a GHL contact tags, or takes them, as far as it is not known to have them so already. */
@Dependent
public final class TagGhlContact {
  private final WriteGhlContact write;
  private final ContactMappings mappings;
  private final Clock clock;

  @Inject
  public TagGhlContact(WriteGhlContact write, ContactMappings mappings, Clock clock) {
    this.write = write;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param added those that it was given now
   * @param removed those that were taken from it now
   * @param conflicts what GHL did not keep
   */
  public record Tagged(
      ContactMapping mapping, Set<String> added, Set<String> removed, List<Decision> conflicts) {

    public boolean isNothing() {
      return added.isEmpty() && removed.isEmpty();
    }
  }

  /**
   * Writes what differs, by as few calls as it takes, and stores what GHL holds then.
   *
   * @return empty when GHL has the contact no more
   */
  public Optional<Tagged> change(
      ContactMapping mapping, Collection<String> add, Collection<String> remove, Event because) {
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    Set<String> has = ghl.contact().tags();
    ContactDifference difference =
        ContactDifference.NOTHING
            .withTags(IgnoringCase.minus(add, has), IgnoringCase.intersection(remove, has))
            .without(ghl.refused());
    Set<String> added = difference.addedTags();
    Set<String> removed = difference.removedTags();
    if (difference.isNothing()) {
      return Optional.of(new Tagged(mapping, added, removed, List.of()));
    }
    ContactTrail trail = new ContactTrail(because, clock);
    return write
        .write(mapping, difference, trail)
        .map(mappings::save)
        .map(it -> new Tagged(it, added, removed, trail.decisions()));
  }
}
