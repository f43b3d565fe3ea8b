package df.middleware.alert;

import df.middleware.paging.Parameters;
import java.util.Optional;

/** Which alerts an operator asks for. */
public record AlertFilter(
    Optional<String> type, Optional<String> cause, Optional<Alert.State> state) {
  /** A parameter that cannot be read is a {@link df.middleware.problem.BadParameter}. */
  public static AlertFilter read(Parameters given) {
    return new AlertFilter(
        given.text("type"),
        given.text("cause"),
        given.oneOf("state", Alert.State.values(), Alert.State::wireName));
  }
}
