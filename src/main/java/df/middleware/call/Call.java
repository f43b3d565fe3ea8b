package df.middleware.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as a note tells it.
 *
 * @param duration from ringing to hanging up, else the time that was talked
 * @param disposition in the words of the account's people, else in Aloware's
 * @param recording a link that opens to anyone who has it
 */
public record Call(
    Optional<CallDirection> direction,
    Optional<Instant> startedAt,
    Optional<Duration> duration,
    Optional<String> disposition,
    Optional<String> status,
    Optional<String> recording) {

  /** The call of these facts. */
  static Call of(KnownCall known) {
    return new Call(
        known.get(CallFact.DIRECTION).map(CallDirection::valueOf),
        known.get(CallFact.STARTED_AT).map(Instant::parse),
        known
            .get(CallFact.DURATION)
            .or(() -> known.get(CallFact.TALK_TIME))
            .map(it -> Duration.ofSeconds(Long.parseLong(it))),
        known.get(CallFact.DISPOSITION).or(() -> known.get(CallFact.DISPOSITION_STATUS)),
        known.get(CallFact.STATUS),
        known.get(CallFact.RECORDING));
  }
}
