package df.middleware.wiring;

import df.middleware.access.Doors;
import df.middleware.access.Secrets;
import df.middleware.aloware.AlowareContacts;
import df.middleware.contact.SourceOfTruth;
import df.middleware.event.PhoneNumbers;
import df.middleware.webhook.PublicKeys;
import df.middleware.webhook.TextingProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings, read and found good. Its text never shows a secret. */
public record Settings(
    LocalRun localRun,
    Optional<DatabaseAddress> database,
    Optional<BrokerAddress> broker,
    Ghl ghl,
    GhlWebhooks ghlWebhooks,
    Aloware aloware,
    AlowareWebhooks alowareWebhooks,
    Texting texting,
    TextingWebhooks textingWebhooks,
    OptOutWords optOutWords,
    Contacts contacts,
    Calls calls,
    Ledger ledger,
    DoorSecrets doorSecrets,
    Alerts alerts) {

  /** What only the local run needs. */
  public record LocalRun(int port, Optional<Integer> jmxPort, Optional<Path> dataDirectory) {}

  /** GoHighLevel's API. */
  public record Ghl(URI baseUrl, Secrets apiKey, Optional<String> locationId) {}

  /**
   * How GoHighLevel's webhooks prove themselves.
   *
   * @param legacyPublicKeys empty unless {@code GHL_WEBHOOK_LEGACY_RSA}
   */
  public record GhlWebhooks(
      Secrets secret, PublicKeys publicKeys, Optional<PublicKeys> legacyPublicKeys) {}

  /**
   * Aloware's API.
   *
   * @param listIds call lists by tag name
   */
  public record Aloware(
      URI baseUrl, Secrets apiToken, AlowareContacts.Style style, Map<String, String> listIds) {}

  /**
   * How Aloware's webhooks prove themselves, and which are taken.
   *
   * @param allowedEvents names, {@code *} as wildcard; empty: all
   */
  public record AlowareWebhooks(
      Optional<String> user, Secrets password, List<String> allowedEvents) {}

  /** The texting provider's API. */
  public record Texting(
      Optional<URI> baseUrl, Secrets apiKey, Optional<String> fromNumber, boolean syncToAloware) {}

  /** How the texting provider's webhooks prove themselves. */
  public record TextingWebhooks(
      TextingProvider provider, Secrets secret, Secrets signingKey, Optional<URI> publicBaseUrl) {}

  /** The words that a message must be to opt out, or in again. */
  public record OptOutWords(List<String> stop, List<String> start) {}

  /**
   * How contacts are compared and merged.
   *
   * @param customFieldMap Aloware's name to GHL's name
   * @param reconcile empty: off
   */
  public record Contacts(
      SourceOfTruth sourceOfTruth,
      String phoneRegion,
      Map<String, String> customFieldMap,
      Optional<CronSchedule> reconcile,
      Brake brake) {

    /** The most that one reconciliation may find changed or gone, in per cent. */
    public record Brake(int changed, int deleted) {}

    public PhoneNumbers phoneNumbers() {
      return new PhoneNumbers(phoneRegion);
    }
  }

  /**
   * How calls are noted.
   *
   * @param recordingInNotes with the link to the recording
   */
  public record Calls(boolean recordingInNotes) {}

  /** How long events are held, tried again and kept. */
  public record Ledger(
      Duration retryMaxAge, Duration lease, int retentionDays, int jobsBatchSize) {}

  /** What opens the closed parts of the API. */
  public record DoorSecrets(Secrets jobs, Secrets admin, Secrets send) {

    public Doors doors() {
      return new Doors(jobs, admin, send);
    }
  }

  /** Who is told when something needs a person. */
  public record Alerts(Optional<URI> url, Secrets secret, Duration oldestPending) {}
}
