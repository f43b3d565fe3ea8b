package df.middleware.wiring;

/** What a setting may be, in words that follow "allowed are". */
enum Allowed {
  TEXT("any characters"),
  SECRET("any characters, no spaces around them"),
  PASSWORD("any characters"),
  SIGNING_KEY(
      "whsec_ and base64 of 16 to 128 bytes for generic, a base64 Ed25519 key for telnyx, any"
          + " characters for the other providers"),
  WEBHOOK_KEY("whsec_ and base64 of 16 to 128 bytes"),
  PORT("whole numbers from 1 to 65535"),
  PORT_OR_OFF("whole numbers from 1 to 65535, or off"),
  PATH("paths of directories"),
  DATABASE("jdbc:postgresql://host:port/db and postgres://user:pass@host:port/db"),
  BROKER("tcp://host:port, ssl://host:port, and lists (tcp://a:61616,tcp://b:61616)?ha=true"),
  URL("absolute http and https addresses without user, query and fragment"),
  ALERT_URL("absolute http and https addresses"),
  ED25519("Ed25519 public keys (SPKI) as PEM or base64, comma-separated"),
  RSA("RSA public keys (SPKI) as PEM or base64, comma-separated"),
  FLAG("true, false"),
  STYLE("webhook, rest"),
  SOURCE_OF_TRUTH("ghl, aloware, merge"),
  PROVIDER("generic, twilio, telnyx, plivo, vonage, signalwire"),
  LIST_IDS("tag name=list id, comma-separated, each tag once"),
  FIELD_MAP("aloware name=GHL name, comma-separated, each name once"),
  EVENT_NAMES("names, comma-separated, * as wildcard"),
  KEYWORDS("words with a letter or digit, comma-separated"),
  SENDER("telephone numbers, short codes, and names of up to 11 letters and digits"),
  REGION("two-letter regions in capitals, such as US, CA, GB"),
  CRON("five-field cron in UTC (minute hour day month weekday), and off"),
  PERCENT("whole numbers from 1 to 100"),
  RETRY_AGE("ISO 8601 durations from PT1S to P366D, such as PT24H"),
  LEASE("ISO 8601 durations from PT1S to PT1H, such as PT30S"),
  ALERT_AGE("ISO 8601 durations from PT1S to P31D, such as PT2M"),
  DAYS("whole numbers from 1 to 36500"),
  BATCH("whole numbers from 1 to 10000");

  private final String words;

  Allowed(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether values of this kind are never shown, and have a previous value beside them. */
  boolean secret() {
    return this == SECRET || this == PASSWORD || this == SIGNING_KEY || this == WEBHOOK_KEY;
  }
}
