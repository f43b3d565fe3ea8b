package df.faults;

import df.faults.check.Effects;
import df.faults.check.LedgerCheck;
import df.faults.check.Tally;
import df.faults.load.Acknowledged;
import df.faults.load.Person;
import df.faults.part.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What every row does around its fault: time it, wait for the end of it all, count. */
final class Trial {
  private final Plant plant;
  private final String since;
  private final Tally tally = new Tally();
  private final List<String> remarks = new ArrayList<>();
  private Instant begun = Instant.now();
  private long seconds;

  private Trial(Plant plant) {
    this.plant = plant;
    this.since = LedgerCheck.now(plant.sql());
  }

  static Trial begin(Plant plant) {
    return new Trial(plant);
  }

  /** The time counts from now. */
  void beginTime() {
    begun = Instant.now();
  }

  Tally tally() {
    return tally;
  }

  void remark(String form, Object... values) {
    remarks.add(form.formatted(values));
  }

  /** Waits until all is done; the time ends there. */
  void awaitEnd() {
    boolean ended = Drain.await(plant);
    seconds = Duration.between(begun, Instant.now()).toSeconds();
    tally.expect(ended, "the end of all events: nothing goes on any more");
  }

  long seconds() {
    return seconds;
  }

  /**
   * The row.
   *
   * @param mayFail events that may end in error
   */
  Result count(
      String fault, Acknowledged acknowledged, Collection<Person> people, Set<String> mayFail) {
    acknowledged.wrongAnswers().forEach(tally::missing);
    new Effects(plant.sandbox(), tally).check(acknowledged, people);
    new LedgerCheck(plant.sql(), since, tally).check(acknowledged, mayFail);
    return new Result(fault, acknowledged.count(), tally, seconds, remarks);
  }
}
