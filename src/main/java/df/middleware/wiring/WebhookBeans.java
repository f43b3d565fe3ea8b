package df.middleware.wiring;

import df.middleware.event.AlowareEvents;
import df.middleware.event.GhlEvents;
import df.middleware.event.Json;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.TextingEvents;
import df.middleware.webhook.AllowedEvents;
import df.middleware.webhook.Authenticity;
import df.middleware.webhook.BasicAuth;
import df.middleware.webhook.GhlSignature;
import df.middleware.webhook.TextingProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;

/** How each vendor's webhooks are read, and how they prove themselves. */
@ApplicationScoped
public class WebhookBeans {

  @Produces
  @Singleton
  AlowareEvents alowareEvents(PhoneNumbers phones) {
    return new AlowareEvents(phones);
  }

  @Produces
  @Singleton
  GhlEvents ghlEvents(PhoneNumbers phones, Settings settings) {
    return new GhlEvents(phones, settings.ghl().locationId());
  }

  @Produces
  @Singleton
  TextingEvents textingEvents(PhoneNumbers phones) {
    return new TextingEvents(phones);
  }

  @Produces
  @Singleton
  AllowedEvents allowedEvents(Settings settings) {
    return new AllowedEvents(String.join(",", settings.alowareWebhooks().allowedEvents()));
  }

  @Produces
  @Singleton
  @Typed(BasicAuth.class)
  BasicAuth aloware(Settings settings) {
    Settings.AlowareWebhooks webhooks = settings.alowareWebhooks();
    return new BasicAuth(webhooks.user().orElse(""), webhooks.password());
  }

  @Produces
  @Singleton
  @Typed(GhlSignature.class)
  GhlSignature ghl(Settings settings) {
    Settings.GhlWebhooks webhooks = settings.ghlWebhooks();
    return new GhlSignature(webhooks.publicKeys(), webhooks.legacyPublicKeys(), webhooks.secret());
  }

  /** The texting provider's, whichever that is. */
  @Produces
  @Singleton
  Authenticity texting(Settings settings, Json json, Clock clock) {
    Settings.TextingWebhooks webhooks = settings.textingWebhooks();
    String address = webhooks.publicBaseUrl().map(URI::toString).orElse("");
    return new TextingProof(webhooks.provider(), webhooks.secret(), webhooks.signingKey(), address)
        .check(json, clock);
  }
}
