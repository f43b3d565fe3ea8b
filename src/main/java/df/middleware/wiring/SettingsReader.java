package df.middleware.wiring;

import df.middleware.access.Secrets;
import df.middleware.aloware.AlowareContacts;
import df.middleware.contact.SourceOfTruth;
import df.middleware.event.PhoneNumbers;
import df.middleware.webhook.PublicKeys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads and checks all settings, from wherever their values come. */
public final class SettingsReader {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Reading reading;

  private SettingsReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * The settings of these variables.
   *
   * @param lookup the value of a variable; empty, or an empty string, when it is not set
   * @throws WrongSettings with a sentence for each wrong one
   */
  public static Settings read(Function<String, Optional<String>> lookup) {
    Reading reading = new Reading(lookup);
    Settings settings = new SettingsReader(reading).all();
    if (!reading.problems().isEmpty()) {
      throw new WrongSettings(reading.problems());
    }
    return settings;
  }

  private Settings all() {
    TextingReader texting = new TextingReader(reading);
    Settings.Contacts contacts = contacts();
    return new Settings(
        localRun(),
        database(),
        broker(),
        new Settings.Ghl(
            reading.value(SettingKey.GHL_BASE_URL, Parsers::baseAddress),
            secrets(SettingKey.GHL_API_KEY),
            reading.text(SettingKey.GHL_LOCATION_ID)),
        ghlWebhooks(),
        aloware(),
        alowareWebhooks(),
        texting.texting(contacts.phoneRegion()),
        texting.webhooks(),
        texting.optOutWords(),
        contacts,
        new Settings.Calls(reading.value(SettingKey.CALL_RECORDING_IN_NOTES, Parsers::flag)),
        ledger(),
        new Settings.DoorSecrets(
            secrets(SettingKey.X_DF_JOBS_SECRET),
            secrets(SettingKey.DF_ADMIN_SECRET),
            secrets(SettingKey.DF_SEND_SECRET)),
        alerts());
  }

  private Secrets secrets(SettingKey key) {
    return reading.secrets(key, SigningKeys::isTrimmed);
  }

  private Secrets password(SettingKey key) {
    return reading.secrets(key, any -> true);
  }

  private Settings.LocalRun localRun() {
    return new Settings.LocalRun(
        reading.value(SettingKey.PORT, Parsers::port),
        reading.value(SettingKey.JMX_PORT, Parsers.orOff(Parsers::port)),
        reading.optional(SettingKey.DF_DATA_DIR, Parsers::path));
  }

  private Optional<DatabaseAddress> database() {
    Optional<String> user = reading.text(SettingKey.DATABASE_USER);
    Secrets password = password(SettingKey.DATABASE_PASSWORD);
    return reading
        .optional(SettingKey.DATABASE_URL, DatabaseAddress::parse)
        .map(address -> address.or(user, password));
  }

  private Optional<BrokerAddress> broker() {
    Optional<String> user = reading.text(SettingKey.ARTEMIS_USER);
    Secrets password = password(SettingKey.ARTEMIS_PASSWORD);
    return reading
        .optional(SettingKey.ARTEMIS_URL, BrokerAddress::parse)
        .map(address -> address.as(user, password));
  }

  private Settings.GhlWebhooks ghlWebhooks() {
    var legacy =
        reading.value(SettingKey.GHL_WEBHOOK_LEGACY_PUBLIC_KEY, text -> some(PublicKeys.rsa(text)));
    return new Settings.GhlWebhooks(
        secrets(SettingKey.GHL_WEBHOOK_SECRET),
        reading.value(SettingKey.GHL_WEBHOOK_PUBLIC_KEY, text -> some(PublicKeys.ed25519(text))),
        reading.value(SettingKey.GHL_WEBHOOK_LEGACY_RSA, Parsers::flag)
            ? Optional.of(legacy)
            : Optional.empty());
  }

  private static PublicKeys some(PublicKeys keys) {
    Parsers.require(!keys.isEmpty());
    return keys;
  }

  private Settings.Aloware aloware() {
    return new Settings.Aloware(
        reading.value(SettingKey.ALOWARE_BASE_URL, Parsers::baseAddress),
        secrets(SettingKey.ALOWARE_API_TOKEN),
        reading.value(
            SettingKey.ALOWARE_API_STYLE,
            text -> Parsers.choice(AlowareContacts.Style.values(), text)),
        reading.optional(SettingKey.ALOWARE_LIST_IDS, Parsers::names).orElse(Map.of()));
  }

  private Settings.AlowareWebhooks alowareWebhooks() {
    Optional<String> user = reading.text(SettingKey.ALOWARE_WEBHOOK_BASIC_USER);
    Secrets password = password(SettingKey.ALOWARE_WEBHOOK_BASIC_PASS);
    if (user.isPresent() != password.isSet()) {
      reading.problem(
          "ALOWARE_WEBHOOK_BASIC_USER and ALOWARE_WEBHOOK_BASIC_PASS belong together; only one of"
              + " them is set.");
    }
    if (user.filter(it -> it.contains(":")).isPresent()) {
      reading.problem("ALOWARE_WEBHOOK_BASIC_USER has a colon, which ends the user in HTTP Basic.");
    }
    return new Settings.AlowareWebhooks(
        user,
        password,
        reading
            .optional(SettingKey.ALOWARE_WEBHOOK_ALLOWED_EVENTS, Parsers::list)
            .orElse(List.of()));
  }

  private Settings.Contacts contacts() {
    return new Settings.Contacts(
        reading.value(
            SettingKey.CONTACT_SOURCE_OF_TRUTH,
            text -> Parsers.choice(SourceOfTruth.values(), text)),
        reading.value(SettingKey.DEFAULT_PHONE_REGION, SettingsReader::region),
        reading.optional(SettingKey.CUSTOM_FIELD_MAP, Parsers::pairs).orElse(Map.of()),
        reading.value(SettingKey.RECONCILE_SCHEDULE, Parsers.orOff(CronSchedule::parse)),
        new Settings.Contacts.Brake(
            reading.value(SettingKey.RECONCILE_MAX_CHANGED, SettingsReader::percent),
            reading.value(SettingKey.RECONCILE_MAX_DELETED, SettingsReader::percent)));
  }

  private static int percent(String text) {
    return Parsers.number(text, 1, 100);
  }

  private static String region(String text) {
    Parsers.require(PhoneNumbers.isRegion(text));
    return text;
  }

  private Settings.Ledger ledger() {
    return new Settings.Ledger(
        duration(SettingKey.RETRY_MAX_AGE, Duration.ofDays(366)),
        duration(SettingKey.EVENT_LEASE, Duration.ofHours(1)),
        reading.value(SettingKey.RETENTION_DAYS, text -> Parsers.number(text, 1, 36_500)),
        reading.value(SettingKey.JOBS_BATCH_SIZE, text -> Parsers.number(text, 1, 10_000)));
  }

  private Settings.Alerts alerts() {
    Optional<URI> url = reading.optional(SettingKey.ALERT_WEBHOOK_URL, Parsers::address);
    Secrets secret =
        reading.secrets(SettingKey.ALERT_WEBHOOK_SECRET, SigningKeys::isStandardWebhooksKey);
    if (url.isPresent() && !secret.isSet()) {
      reading.problem("ALERT_WEBHOOK_URL is set, but ALERT_WEBHOOK_SECRET, which signs, is not.");
    }
    return new Settings.Alerts(
        url, secret, duration(SettingKey.ALERT_OLDEST_PENDING, Duration.ofDays(31)));
  }

  private Duration duration(SettingKey key, Duration most) {
    return reading.value(key, text -> Parsers.duration(text, SECOND, most));
  }
}
