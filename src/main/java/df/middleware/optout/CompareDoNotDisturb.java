package df.middleware.optout;

import df.middleware.event.AlowareDoNotContact;
import df.middleware.event.Payload;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Says whether a contact's switch against text messages is where the registry believes it to be, by
 * the rules of {@link GhlDndToRegistry} and {@link AlowareDncToRegistry}.
 */
@Dependent
public final class CompareDoNotDisturb {
  private final OptOutRegistry registry;

  @Inject
  public CompareDoNotDisturb(OptOutRegistry registry) {
    this.registry = registry;
  }

  /**
   * Where somebody switched it to; empty when the registry knows, or the contact says nothing.
   *
   * @param phone in E.164
   */
  public Optional<Boolean> ofGhl(Payload contact, String phone) {
    GhlDoNotDisturb dnd = new GhlDoNotDisturb(contact);
    if (!dnd.saysAnything()
        || dnd.blocksSms() && GhlDndToRegistry.isOurs(dnd, registry.of(phone))) {
      return Optional.empty();
    }
    return Optional.of(dnd.blocksSms()).filter(it -> it != isBlocked(phone, OptOutSource.GHL));
  }

  /** The same of Aloware's do-not-contact. */
  public Optional<Boolean> ofAloware(Payload contact, String phone) {
    return AlowareDoNotContact.in(contact)
        .filter(it -> it != isBlocked(phone, OptOutSource.ALOWARE));
  }

  private boolean isBlocked(String phone, OptOutSource source) {
    return registry.lastSaid(phone, source).filter(Statement::blocks).isPresent();
  }
}
