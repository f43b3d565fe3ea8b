package df.middleware.contact;

import df.middleware.privacy.AdminAudit;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.routing.AskForSync;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Has one person's contacts brought in step again because an operator asks: what a side refused is
 * given again, and each side that is known is synced.
 */
@Dependent
public class RepairMapping {
  private final ContactMappings mappings;
  private final AskForSync askForSync;
  private final AdminAudit audit;

  @Inject
  public RepairMapping(ContactMappings mappings, AskForSync askForSync, AdminAudit audit) {
    this.mappings = mappings;
    this.askForSync = askForSync;
    this.audit = audit;
  }

  /**
   * Whoever has that phone or that e-mail. More than one mapping is for a person to sort out:
   * nothing is done then, but they are named.
   *
   * @param phone in E.164
   * @param email in any case
   * @throws Refused when nobody is mapped, or the mapping is being changed just now
   */
  public Repair repair(Optional<String> phone, Optional<String> email) {
    Map<UUID, ContactMapping> found = new LinkedHashMap<>();
    phone.ifPresent(it -> mappings.byPhone(it).forEach(one -> found.put(one.id(), one)));
    email.ifPresent(it -> mappings.byEmail(it).forEach(one -> found.put(one.id(), one)));
    if (found.isEmpty()) {
      throw new Refused(
          Problem.of(404, "Nobody is mapped by that phone or e-mail; sync the contact by its id."));
    }
    if (found.size() > 1) {
      return new Repair(List.of(), List.copyOf(found.keySet()));
    }
    return repaired(found.values().iterator().next());
  }

  private Repair repaired(ContactMapping mapping) {
    allowRefused(mapping);
    List<Repair.Asked> asked = new ArrayList<>();
    mapping
        .alowareContactId()
        .map(askForSync::ofAlowareContact)
        .ifPresent(it -> asked.add(new Repair.Asked(mapping.id(), it)));
    mapping
        .ghlContactId()
        .map(askForSync::ofGhlContact)
        .ifPresent(it -> asked.add(new Repair.Asked(mapping.id(), it)));
    audit.record(
        "repair", Optional.empty(), "mapping " + mapping.id() + ", events: " + asked.size());
    return new Repair(asked, List.of());
  }

  private void allowRefused(ContactMapping mapping) {
    ContactMapping allowed = mapping.refusingNothing();
    if (allowed.equals(mapping)) {
      return;
    }
    try {
      mappings.save(allowed);
    } catch (VendorUnavailable changedMeanwhile) {
      throw new Refused(
          Problem.of(409, "The contact is being synced just now; repair it again in a moment."));
    }
  }
}
