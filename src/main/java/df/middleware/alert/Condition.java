package df.middleware.alert;

import java.util.Map;
import java.util.Set;

/**
 * What holds now, of one type of alert.
 *
 * @param holding what is wrong, with what is told of it, by cause
 * @param lingering causes that would not open an alert, but do not end one either: so nothing that
 *     wavers about a limit is told again and again
 */
record Condition(String type, Map<String, Map<String, String>> holding, Set<String> lingering) {
  /** Opens what is new, ends what is over, leaves the rest as it is. */
  void settle(AlertBook book) {
    for (Alert open : book.open(type)) {
      String cause = open.cause();
      if (!holding.containsKey(cause) && !lingering.contains(cause)) {
        book.over(type, cause);
      }
    }
    holding.forEach((cause, data) -> book.open(type, cause, data));
  }
}
