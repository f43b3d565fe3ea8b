package df.middleware.inbox;

/** Knows a failure of the database itself from one of what was asked of it. */
@FunctionalInterface
public interface LedgerAway {

  /**
   * Whether a connection was lost, refused, or not to be had: time helps, and no event is to blame.
   */
  boolean isCauseOf(Throwable failure);
}
