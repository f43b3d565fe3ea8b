package df.middleware.contact;

import df.middleware.event.Event;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * The GHL contact of somebody of whom an event says the phone and nothing else: for flows that
 * write something about the person.
 */
@Dependent
public final class PersonInGhl {
  private final FindMapping findMapping;
  private final LinkGhlContact link;
  private final WriteGhlContact write;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public PersonInGhl(
      FindMapping findMapping,
      LinkGhlContact link,
      WriteGhlContact write,
      ContactMappings mappings,
      PhoneNumbers phones,
      Clock clock) {
    this.findMapping = findMapping;
    this.link = link;
    this.write = write;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /**
   * The person's mapping, with a GHL contact: the mapped one, else the one with that number, else a
   * new one; the mapping is stored.
   */
  public ContactMapping byPhone(String e164, Event event) {
    CanonicalContact person = withPhone(e164);
    ContactMapping mapping =
        findMapping
            .of(Optional.empty(), person)
            .orElseGet(() -> ContactMapping.unmapped(clock.instant()));
    ContactMapping linked = link.link(mapping, known(mapping, person), trail(event));
    return linked.isStored() && linked.equals(mapping) ? linked : mappings.save(linked);
  }

  /** The same after GHL said that it has the mapped contact no more. */
  public ContactMapping afresh(ContactMapping mapping, String e164, Event event) {
    return link.afresh(mapping, known(mapping, withPhone(e164)), trail(event));
  }

  /**
   * Adds these tags to the GHL contact and takes those off, and remembers what it has then; empty
   * when GHL has the contact no more.
   */
  public Optional<ContactMapping> tag(
      ContactMapping mapping, Set<String> added, Set<String> removed, Event event) {
    ContactDifference tags = ContactDifference.NOTHING.withTags(added, removed);
    return write.write(mapping, tags, trail(event)).map(mappings::save);
  }

  private ContactTrail trail(Event event) {
    return new ContactTrail(event, clock);
  }

  private static CanonicalContact withPhone(String e164) {
    return CanonicalContact.EMPTY.with(ContactField.PHONE, Optional.of(e164));
  }

  /** What Aloware was last known to hold, where that is the same person, else the phone alone. */
  private CanonicalContact known(ContactMapping mapping, CanonicalContact person) {
    return mapping
        .aloware()
        .map(LastKnown::contact)
        .filter(it -> normalForm.phone(it).equals(person.phone()))
        .orElse(person);
  }
}
