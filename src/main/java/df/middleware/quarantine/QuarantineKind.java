package df.middleware.quarantine;

/** By what events are told that are to be left alone. */
public enum QuarantineKind {
  /** One event, by its id. */
  EVENT("event"),
  /** A contact, by its id in Aloware or in GHL. */
  CONTACT("contact"),
  /** A number in E.164. */
  PHONE("phone"),
  /** The name of an event, in any case. */
  EVENT_TYPE("eventType");

  private final String wireName;

  QuarantineKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the table and the admin API. */
  public String wireName() {
    return wireName;
  }

  /** The kind of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static QuarantineKind ofWireName(String wireName) {
    for (QuarantineKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of quarantine: " + wireName);
  }
}
