package df.middleware.wiring;

import java.util.Optional;

/** Every setting there is: {@code src/docs/settings.md} is this table. */
public enum SettingKey {
  PORT(Allowed.PORT, "8080", "HTTP port of the local run"),
  JMX_PORT(Allowed.PORT_OR_OFF, "off", "Remote JMX on loopback in the local run"),
  DF_DATA_DIR(
      Allowed.PATH,
      "",
      "Where the embedded database and broker of the local run keep their files; target/run when"
          + " not set"),

  DATABASE_URL(Allowed.DATABASE, "", "PostgreSQL; not set: the local run brings its own"),
  DATABASE_USER(Allowed.TEXT, "", "When not in the URL"),
  DATABASE_PASSWORD(Allowed.PASSWORD, "", "When not in the URL"),
  ARTEMIS_URL(Allowed.BROKER, "", "Apache Artemis; not set: the local run brings its own"),
  ARTEMIS_USER(Allowed.TEXT, "", "User at the broker"),
  ARTEMIS_PASSWORD(Allowed.PASSWORD, "", "Password at the broker"),

  GHL_BASE_URL(Allowed.URL, "https://services.leadconnectorhq.com", "GoHighLevel's API"),
  GHL_API_KEY(Allowed.SECRET, "", "Private Integration Token"),
  GHL_LOCATION_ID(Allowed.TEXT, "", "The location; webhooks of others are ignored"),
  GHL_WEBHOOK_SECRET(
      Allowed.SECRET, "", "Shared secret of webhooks with X-Signature or X-Webhook-Secret"),
  GHL_WEBHOOK_PUBLIC_KEY(
      Allowed.ED25519, PublishedKeys.GHL_ED25519, "Checks X-GHL-Signature; GHL's published key"),
  GHL_WEBHOOK_LEGACY_RSA(Allowed.FLAG, "false", "Also accept x-wh-signature"),
  GHL_WEBHOOK_LEGACY_PUBLIC_KEY(
      Allowed.RSA, PublishedKeys.GHL_RSA, "Checks x-wh-signature; GHL's published key"),

  ALOWARE_BASE_URL(Allowed.URL, "https://app.aloware.com/api/v1", "Aloware's API"),
  ALOWARE_API_TOKEN(Allowed.SECRET, "", "api_token of Aloware's API"),
  ALOWARE_API_STYLE(
      Allowed.STYLE, "webhook", "webhook: Aloware's public API; rest: resources by id"),
  ALOWARE_LIST_IDS(Allowed.LIST_IDS, "", "Call lists by tag, for the webhook style"),
  ALOWARE_WEBHOOK_BASIC_USER(Allowed.TEXT, "", "User of Aloware's webhooks"),
  ALOWARE_WEBHOOK_BASIC_PASS(Allowed.PASSWORD, "", "Password of Aloware's webhooks"),
  ALOWARE_WEBHOOK_ALLOWED_EVENTS(
      Allowed.EVENT_NAMES, "", "Only these events are taken; not set: all. Case does not matter"),

  TEXTING_BASE_URL(Allowed.URL, "", "The texting provider's API"),
  TEXTING_API_KEY(Allowed.SECRET, "", "Bearer token of the texting provider's API"),
  TEXTING_FROM_NUMBER(Allowed.SENDER, "", "Sender of messages that name none"),
  TEXTING_WEBHOOK_SECRET(Allowed.SECRET, "", "X-Texting-Secret of the generic provider"),
  TEXTING_PROVIDER(
      Allowed.PROVIDER,
      "generic",
      "Whose signature webhooks carry; any but generic needs TEXTING_SIGNING_KEY"),
  TEXTING_SIGNING_KEY(Allowed.SIGNING_KEY, "", "Checks the texting provider's signature"),
  PUBLIC_BASE_URL(
      Allowed.URL,
      "",
      "Our own address as the texting provider calls it, which twilio, signalwire and plivo sign"),
  TEXTING_SYNC_TO_ALOWARE(Allowed.FLAG, "false", "Text messages go to Aloware too"),

  OPTOUT_STOP_KEYWORDS(
      Allowed.KEYWORDS,
      "STOP,STOPALL,UNSUBSCRIBE,CANCEL,END,QUIT,OPT-OUT,OPTOUT,REVOKE,OPT OUT,STOP ALL",
      "Messages that opt out"),
  OPTOUT_START_KEYWORDS(Allowed.KEYWORDS, "START,UNSTOP", "Messages that opt in again"),
  CONTACT_SOURCE_OF_TRUTH(
      Allowed.SOURCE_OF_TRUTH, "merge", "Who wins where both systems hold a value"),
  DEFAULT_PHONE_REGION(Allowed.REGION, "US", "For numbers without a country code"),
  CUSTOM_FIELD_MAP(
      Allowed.FIELD_MAP, "", "Custom fields; those not named match by name, ignoring case"),
  CALL_RECORDING_IN_NOTES(
      Allowed.FLAG,
      "false",
      "Notes of calls carry the link to the recording, which is open to anyone who has it"),
  RECONCILE_SCHEDULE(Allowed.CRON, "17 * * * *", "When contacts are compared and repaired"),
  RECONCILE_MAX_CHANGED(
      Allowed.PERCENT,
      "30",
      "Share of the mapped contacts that one run may change; more stops it and asks. 50 are"
          + " always allowed"),
  RECONCILE_MAX_DELETED(
      Allowed.PERCENT,
      "10",
      "Share of the mapped contacts that may be gone; more stops a run and asks. 10 are always"
          + " allowed"),

  RETRY_MAX_AGE(
      Allowed.RETRY_AGE, "PT24H", "How long a failing event is tried again, parked time aside"),
  EVENT_LEASE(Allowed.LEASE, "PT30S", "How long a claim holds without renewal"),
  RETENTION_DAYS(Allowed.DAYS, "90", "Age at which payloads and personal data in the log go"),
  JOBS_BATCH_SIZE(Allowed.BATCH, "100", "How many events an enqueue job rings at once"),

  X_DF_JOBS_SECRET(Allowed.SECRET, "", "X-DF-JOBS-SECRET of /api/jobs and /api/sync"),
  DF_ADMIN_SECRET(Allowed.SECRET, "", "X-DF-ADMIN-SECRET of /api/admin"),
  DF_SEND_SECRET(
      Allowed.SECRET,
      "",
      "X-DF-SEND-SECRET of /api/texting/messages; the admin secret opens it too"),

  ALERT_WEBHOOK_URL(
      Allowed.ALERT_URL, "", "Gets a POST when something needs a person; needs the secret"),
  ALERT_WEBHOOK_SECRET(Allowed.WEBHOOK_KEY, "", "Signs alerts as Standard Webhooks"),
  ALERT_OLDEST_PENDING(Allowed.ALERT_AGE, "PT2M", "Age of the oldest due event that is an alert");

  private final Allowed allowed;
  private final String fallback;
  private final String meaning;

  SettingKey(Allowed allowed, String fallback, String meaning) {
    this.allowed = allowed;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** The value that holds when it is not set; empty where there is none. */
  public Optional<String> fallback() {
    return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
  }

  /** What it is for, in words. */
  public String meaning() {
    return meaning;
  }

  /** What it may be, in words. */
  public String allowed() {
    return allowed.words();
  }

  /** Whether its value is never shown. */
  public boolean secret() {
    return allowed.secret();
  }

  /** The variable that holds a secret's value from before its last change. */
  public Optional<String> previous() {
    return secret() ? Optional.of(name() + "_PREVIOUS") : Optional.empty();
  }
}
