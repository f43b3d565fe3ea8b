package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The one {@link AlowareContacts} of the application, in the style of the settings. */
@Dependent
public class SelectedAlowareContacts {

  @Produces
  @Dependent
  AlowareContacts selected(
      AlowareSettings settings,
      RestStyleAlowareContacts rest,
      WebhookStyleAlowareContacts webhook) {
    return switch (settings.style()) {
      case REST -> rest;
      case WEBHOOK -> webhook;
    };
  }
}
