package df.middleware.alert;

import df.middleware.alert.TroubledEvents.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Events that were given up, and opt-outs that are late: one alert each, or, when they come as a
 * crowd, one for all of them with their number.
 */
@Dependent
public class EventsInTrouble implements Check {
  /** Within it an opt-out is to be carried out. */
  public static final Duration OPT_OUT_TIME = Duration.ofMinutes(1);

  private final TroubledEvents events;
  private final AlertBook book;

  @Inject
  public EventsInTrouble(TroubledEvents events, AlertBook book) {
    this.events = events;
    this.book = book;
  }

  @Override
  public void look() {
    look(Kind.GIVEN_UP, AlertTypes.GIVEN_UP);
    look(Kind.OPT_OUT_LATE, AlertTypes.OPT_OUT_LATE);
  }

  private void look(Kind kind, String type) {
    List<Alert> open = book.open(type);
    endMended(kind, type, open);
    boolean isCrowd = open.stream().anyMatch(it -> it.cause().equals(AlertTypes.MANY));
    long untold = events.countUntold(kind);
    if (isCrowd) {
      stillMany(type, untold);
    } else if (untold > 0) {
      tell(kind, type, untold);
    }
  }

  private void endMended(Kind kind, String type, List<Alert> open) {
    Set<String> single =
        open.stream()
            .map(Alert::cause)
            .filter(it -> !it.equals(AlertTypes.MANY))
            .collect(Collectors.toSet());
    if (!single.isEmpty()) {
      Set<String> still = events.still(kind, single);
      single.stream().filter(it -> !still.contains(it)).forEach(it -> book.over(type, it));
    }
  }

  private void stillMany(String type, long untold) {
    if (untold == 0) {
      book.over(type, AlertTypes.MANY);
    } else {
      book.amend(type, AlertTypes.MANY, count(untold));
    }
  }

  /** The first are told one by one; what there is no room for is told as a number. */
  private void tell(Kind kind, String type, long untold) {
    long told = 0;
    if (untold <= AlertTypes.CROWD) {
      told =
          events.untold(kind, AlertTypes.CROWD).stream()
              .filter(it -> book.openOneOf(type, it.id(), it.data(), AlertTypes.CROWD))
              .count();
    }
    if (told < untold) {
      book.open(type, AlertTypes.MANY, count(untold - told));
    }
  }

  private static Map<String, String> count(long events) {
    return Map.of("count", Long.toString(events));
  }
}
