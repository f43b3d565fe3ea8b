package df.faults.load;

/** What a delivery is about. */
public enum Kind {
  CONTACT,
  CALL,
  TEXT,
  STOP,
  TAG,
  SEND
}
