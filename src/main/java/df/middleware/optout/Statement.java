package df.middleware.optout;

import java.time.Instant;

/**
 * What a source said about texting a number.
 *
 * @param blocks true: no more messages
 * @param at when it happened
 * @param learntAt when we learnt of it
 * @param reason the keyword, or a person's words
 */
public record Statement(
    OptOutSource source, boolean blocks, Instant at, Instant learntAt, String reason) {

  /** The same, at another time. */
  Statement happening(Instant moment) {
    return new Statement(source, blocks, moment, learntAt, reason);
  }
}
