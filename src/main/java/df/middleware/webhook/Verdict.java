package df.middleware.webhook;

/** Whether a delivery proves where it came from. */
public enum Verdict {
  AUTHENTIC,
  /** It brings no proof, or none of a kind that is configured. */
  MISSING,
  /** Its proof is false. */
  WRONG;

  static Verdict of(boolean proven) {
    return proven ? AUTHENTIC : WRONG;
  }
}
