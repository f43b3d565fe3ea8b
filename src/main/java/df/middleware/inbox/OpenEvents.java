package df.middleware.inbox;

/** Counts what has not ended well yet, without looking at what has. */
public interface OpenEvents {

  /** How it stands now, in a transaction of its own. */
  Standing standing();
}
