package df.middleware.contact;

import df.middleware.contact.ReadAlowareContact.Current;
import df.middleware.event.Event;
import df.middleware.synclog.SyncLogEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that the person whom an Aloware event names is in GHL: mapped already, which costs no
 * vendor call, else synced as by flow 1.
 *
 * <p>The middleware's own marker does not matter here: the event is about something else.
 */
@Dependent
public final class EnsureGhlContact {
  private final ReadAlowareContact read;
  private final FindMapping findMapping;
  private final SyncAlowareContact sync;
  private final ContactMappings mappings;
  private final Clock clock;

  @Inject
  public EnsureGhlContact(
      ReadAlowareContact read,
      FindMapping findMapping,
      SyncAlowareContact sync,
      ContactMappings mappings,
      Clock clock) {
    this.read = read;
    this.findMapping = findMapping;
    this.sync = sync;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * A person who is in GHL.
   *
   * @param log what was done for that; empty when nothing was to be done
   */
  public record Ensured(ContactMapping mapping, List<SyncLogEntry> log) {

    /** Whom every write of the log is about. */
    public String ghlContactId() {
      return mapping.ghlContactId().orElseThrow();
    }
  }

  /**
   * The person's contact in GHL; empty when nothing is known by which to find or create one.
   *
   * @param event names the person, and may carry the contact, as Flow 1's events do
   */
  public Optional<Ensured> of(Event event) {
    Optional<ContactMapping> known = mappingOf(event);
    return known
        .filter(it -> it.ghlContactId().isPresent() && it.ghl().isPresent())
        .map(it -> new Ensured(it, List.of()))
        .or(() -> synced(event, known));
  }

  /** GHL turned out to have the mapped contact no more: it is found or created again. */
  public Optional<Ensured> afresh(Event event, ContactMapping gone) {
    return synced(event, Optional.of(mappings.save(gone.withoutGhl())));
  }

  private Optional<ContactMapping> mappingOf(Event event) {
    ContactReading body = read.body(event.payload());
    return findMapping.of(alowareId(event, body), body.over(CanonicalContact.EMPTY));
  }

  private Optional<Ensured> synced(Event event, Optional<ContactMapping> known) {
    ContactTrail trail = new ContactTrail(event, clock);
    Current now = read.now(event, alowareId(event, read.body(event.payload())), known);
    ContactMapping mapping =
        known
            .or(() -> findMapping.of(now.alowareId(), now.reading().over(CanonicalContact.EMPTY)))
            .orElseGet(() -> ContactMapping.unmapped(clock.instant()))
            .withAlowareId(now.alowareId());
    CanonicalContact seen =
        mapping.aloware().map(LastKnown::contact).orElseGet(() -> read.unmapped(now));
    CanonicalContact contact = now.reading().over(seen);
    if (!AlowareContactToGhl.isSomebody(mapping, contact)) {
      return Optional.empty();
    }
    ContactMapping synced = sync.synced(mapping, contact, now.isReachable(), trail);
    return Optional.of(new Ensured(synced, trail.finished(synced).log()));
  }

  private static Optional<String> alowareId(Event event, ContactReading body) {
    return event.person().alowareContactId().or(body::id);
  }
}
