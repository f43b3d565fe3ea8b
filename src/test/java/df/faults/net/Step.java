package df.faults.net;

/** A place on an event's way where the server can be killed. */
public enum Step {
  /** The webhook is committed; neither the doorbell nor the answer has left. */
  KEPT,
  /** The event is claimed; the vendor has not seen the write that it leads to. */
  CLAIMED,
  /** The vendor has acted and answered; nobody has heard it. */
  ACTED,
  /** The event is recorded as done; its message is not acknowledged. */
  RECORDED
}
