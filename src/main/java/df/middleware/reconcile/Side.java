package df.middleware.reconcile;

import df.middleware.event.Payload;
import java.util.Optional;

/**
 * How a contact stands on one side.
 *
 * @param contact as the side shows it, where it was asked
 */
record Side(State state, Optional<Payload> contact) {

  /** Beside what was last known. */
  enum State {
    /** There is none, or nobody can tell. */
    UNTOLD,
    SAME,
    MOVED,
    GONE,
    /** Another contact is in its place. */
    REPLACED
  }

  static final Side UNTOLD = new Side(State.UNTOLD, Optional.empty());
  static final Side GONE = new Side(State.GONE, Optional.empty());

  static Side shown(Payload contact, boolean hasMoved) {
    return new Side(hasMoved ? State.MOVED : State.SAME, Optional.of(contact));
  }

  boolean isInStep() {
    return state == State.UNTOLD || state == State.SAME;
  }

  boolean isGone() {
    return state == State.GONE || state == State.REPLACED;
  }
}
