package df.middleware.alert;

/** What alerts are about. Other features may raise types of their own. */
public final class AlertTypes {
  /** Events wait for longer than {@code ALERT_OLDEST_PENDING}; its cause is the source. */
  public static final String QUEUE_STUCK = "df.queue.stuck";

  /** A vendor has failed for minutes, and its events are parked; its cause is the vendor. */
  public static final String CIRCUIT_OPEN = "df.vendor.circuit-open";

  /** A vendor's calls of today are nearly used up; its cause is the vendor. */
  public static final String BUDGET_LOW = "df.vendor.budget-low";

  /** An event ended in error; its cause is the event, or {@link #MANY}. */
  public static final String GIVEN_UP = "df.event.given-up";

  /** An opt-out was not carried out in time; its cause is the event, or {@link #MANY}. */
  public static final String OPT_OUT_LATE = "df.optout.late";

  /** A contact fails or loops, and is left alone; its cause is the rule that says so. */
  public static final String NEEDS_PERSON = "df.contact.needs-person";

  /** The cause of the one alert that stands for a crowd of events. */
  public static final String MANY = "many";

  /** More than these in a minute are a crowd. */
  static final int CROWD = 20;

  private AlertTypes() {}
}
