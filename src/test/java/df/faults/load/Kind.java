package df.faults.load;

/** What a delivery is about. */
public enum Kind {
  CONTACT,
  CALL,
  TEXT,
  STOP,
  START,
  TAG,
  SEND,
  ODD
}
