package df.middleware.optout;

import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import java.time.Instant;
import java.util.Optional;

/**
 * Which numbers of the registry are asked for: those that match all that is given.
 *
 * @param source whose statement decided
 * @param phone in E.164 where it is a valid number
 * @param since decided then or later
 * @param until decided before
 */
public record OptOutFilter(
    Optional<OptOut.Status> status,
    Optional<OptOutSource> source,
    Optional<String> phone,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** Reads the parameters that have the names of these components. */
  public static OptOutFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new OptOutFilter(
        given.oneOf("status", OptOut.Status.values(), OptOut.Status::wireName),
        given.oneOf("source", OptOutSource.values(), OptOutSource::wireName),
        given.phone("phone", phoneNumbers::e164),
        given.time("since"),
        given.time("until"));
  }
}
