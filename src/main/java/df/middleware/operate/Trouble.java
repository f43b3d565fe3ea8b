package df.middleware.operate;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;

/**
 * Something that is not as it should be, in sentences for whoever is called at night.
 *
 * @param what is stuck
 * @param why it is
 * @param remedy what to do about it
 */
public record Trouble(String what, String why, String remedy) {

  /** As the API answers it. */
  public Payload answer() {
    return new Answer().with("what", what).with("why", why).with("do", remedy).payload();
  }
}
