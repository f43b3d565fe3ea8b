package df.middleware.wiring;

import df.middleware.access.Secret;
import df.middleware.access.Secrets;
import df.middleware.aloware.AlowareSettings;
import df.middleware.call.CallSettings;
import df.middleware.contact.ContactSettings;
import df.middleware.contact.CustomFieldMap;
import df.middleware.ghl.GhlSettings;
import df.middleware.list.ListSettings;
import df.middleware.reconcile.ReconcileSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The settings as the vendors' clients and the handlers want them. */
@ApplicationScoped
public class VendorBeans {

  @Produces
  @Singleton
  GhlSettings ghlSettings(Settings settings) {
    Settings.Ghl ghl = settings.ghl();
    return new GhlSettings(ghl.baseUrl(), present(ghl.apiKey()), ghl.locationId());
  }

  @Produces
  @Singleton
  AlowareSettings alowareSettings(Settings settings) {
    Settings.Aloware aloware = settings.aloware();
    return new AlowareSettings(aloware.baseUrl(), present(aloware.apiToken()), aloware.style());
  }

  @Produces
  @Singleton
  ContactSettings contactSettings(Settings settings) {
    Settings.Contacts contacts = settings.contacts();
    return new ContactSettings(
        contacts.sourceOfTruth(), new CustomFieldMap(contacts.customFieldMap()));
  }

  @Produces
  @Singleton
  CallSettings callSettings(Settings settings) {
    return new CallSettings(settings.calls().recordingInNotes());
  }

  @Produces
  @Singleton
  ListSettings listSettings(Settings settings) {
    return new ListSettings(settings.aloware().listIds());
  }

  @Produces
  @Singleton
  ReconcileSettings reconcileSettings(Settings settings) {
    Settings.Contacts contacts = settings.contacts();
    return new ReconcileSettings(
        time -> contacts.reconcile().filter(it -> it.isDue(time)).isPresent(),
        contacts.brake().changed(),
        contacts.brake().deleted());
  }

  private static Optional<String> present(Secrets secrets) {
    return secrets.present().map(Secret::reveal);
  }
}
