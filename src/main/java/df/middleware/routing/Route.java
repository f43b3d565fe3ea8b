package df.middleware.routing;

import df.middleware.event.Outcome;

/** What is to be done about an event. */
public sealed interface Route {

  /** Carry out that flow. */
  record Start(Flow flow) implements Route {}

  /**
   * Do nothing, and write down why.
   *
   * @param reason a sentence for a person
   */
  record End(Outcome outcome, String reason) implements Route {}
}
