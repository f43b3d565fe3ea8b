package df.middleware.call;

import java.util.Locale;

/** A thing that can be known of a call. */
public enum CallFact {
  /** A {@link CallDirection}. */
  DIRECTION,
  /** A moment in ISO 8601. */
  STARTED_AT,
  /** All of it, in seconds. */
  DURATION,
  /** The talking, in seconds. */
  TALK_TIME,
  /** The words of the account's people. */
  DISPOSITION,
  /** Aloware's word. */
  DISPOSITION_STATUS,
  STATUS,
  /** A link that opens to anyone who has it. */
  RECORDING,
  /** Aloware's id of the contact. */
  CONTACT_ID,
  /** The contact's number in E.164. */
  PHONE;

  /** The name under which it is stored. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
