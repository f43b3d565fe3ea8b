package df.middleware.reconcile;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.Payload;
import df.middleware.reconcile.ReconcileRuns.Unseen;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at all contacts of a page. One that cannot be compared is counted, and holds up nobody. */
@Dependent
public class CheckPage {
  private static final Logger LOG = System.getLogger(CheckPage.class.getName());

  private final CheckMapped mapped;
  private final CheckUnmapped unmapped;
  private final ContactMappings mappings;
  private final Together together;

  @Inject
  public CheckPage(
      CheckMapped mapped, CheckUnmapped unmapped, ContactMappings mappings, Together together) {
    this.mapped = mapped;
    this.unmapped = unmapped;
    this.mappings = mappings;
    this.together = together;
  }

  /** Contacts as GHL lists them. */
  List<Finding> ofGhl(List<Payload> contacts, Instant since) {
    return together.all(contacts.stream().map(it -> guarded(() -> listed(it, since))).toList());
  }

  /** Mappings that GHL's list did not show. */
  List<Finding> ofMappings(List<Unseen> page, Instant since) {
    return together.all(page.stream().map(it -> guarded(() -> unseen(it, since))).toList());
  }

  private Finding listed(Payload contact, Instant since) {
    Optional<String> id = contact.text("id");
    if (id.isEmpty()) {
      return Finding.NOT_OURS;
    }
    return mappings
        .byGhlId(id.get())
        .map(it -> mapped.check(it, Optional.of(contact), since))
        .orElseGet(() -> unmapped.check(contact, since));
  }

  private Finding unseen(Unseen row, Instant since) {
    Optional<ContactMapping> mapping =
        row.ghlContactId()
            .flatMap(mappings::byGhlId)
            .or(() -> row.alowareContactId().flatMap(mappings::byAlowareId));
    return mapping.map(it -> mapped.check(it, Optional.empty(), since)).orElse(Finding.NOT_OURS);
  }

  private static Supplier<Finding> guarded(Supplier<Finding> look) {
    return () -> {
      try {
        return look.get();
      } catch (VendorRejected | NeedsPerson cannot) {
        LOG.log(Level.WARNING, "A contact cannot be compared: {0}", cannot.getMessage());
        return Finding.of(Count.CHECKED, Count.ERRORS);
      }
    };
  }
}
