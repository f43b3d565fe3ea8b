package df.middleware.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ends the alerts about contacts that were put in quarantine by themselves: when the rule is gone,
 * and where there could be no rule, after a day.
 */
@Dependent
public class LeftAlone implements Check {
  /** Names the rule in an alert's data. */
  static final String RULE = "ruleId";

  private static final Duration WITHOUT_RULE = Duration.ofDays(1);

  private final RulesInForce rules;
  private final AlertBook book;
  private final Clock clock;

  @Inject
  public LeftAlone(RulesInForce rules, AlertBook book, Clock clock) {
    this.rules = rules;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void look() {
    List<Alert> open = book.open(AlertTypes.NEEDS_PERSON);
    if (open.isEmpty()) {
      return;
    }
    Instant limit = clock.instant().minus(WITHOUT_RULE);
    Set<String> lasting = new HashSet<>(rules.of(open.stream().map(Alert::cause).toList()));
    open.stream()
        .filter(it -> !it.data().containsKey(RULE) && it.openedAt().isAfter(limit))
        .forEach(it -> lasting.add(it.cause()));
    new Condition(AlertTypes.NEEDS_PERSON, Map.of(), lasting).settle(book);
  }
}
