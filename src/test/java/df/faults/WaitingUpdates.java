package df.faults;

import df.faults.load.Load;
import df.faults.load.Person;
import df.faults.part.Plant;
import java.util.List;
import java.util.Set;

/** 42,430 updates over 3,000 contacts have waited; they are carried out at the vendor's pace. */
final class WaitingUpdates implements Row {
  private static final double UPDATES = 4.243;
  private static final double CONTACTS = 0.3;
  private static final double CALLS_A_SECOND = 10;
  private static final double SLOWER = 1.2;
  // Fewer, and the time is that of noticing that the queue is open again
  private static final int ENOUGH_CALLS = 1_000;

  @Override
  public String name() {
    return "waiting-updates";
  }

  @Override
  public Result run(Plant plant, Scale scale) {
    int updates = (int) (scale.events() * UPDATES);
    List<Person> people = MappedPeople.some((int) (scale.events() * CONTACTS), plant);
    Trial trial = Trial.begin(plant);
    MappedPeople.hold(plant, true);
    Load load;
    try {
      load =
          Load.begin(
              MappedPeople.edits(updates, people, plant),
              plant.nodes(),
              LoadRow.SENDERS,
              scale.seed());
      load.awaitEnd();
      plant.sandbox().clearRequests();
      trial.beginTime();
    } finally {
      MappedPeople.hold(plant, false);
    }
    trial.awaitEnd();
    bounds(trial, GhlCalls.since(plant, people));
    return trial.count(
        "%,d updates over %,d contacts waited".formatted(updates, people.size()),
        load.acknowledged(),
        people,
        Set.of());
  }

  private static void bounds(Trial trial, GhlCalls calls) {
    double limit = calls.all() / CALLS_A_SECOND * SLOWER;
    trial.remark(
        "%d GHL calls in %.0f s, %d answered 429, at most %d about one contact; limit %.0f s",
        calls.all(), calls.spanSeconds(), calls.tooMany(), calls.mostAboutOne(), limit);
    trial.tally().expect(calls.tooMany() == 0, "GHL's limit: calls over it");
    trial.tally().expect(calls.mostAboutOne() <= 2, "two calls at most about a contact");
    trial
        .tally()
        .expect(calls.all() < ENOUGH_CALLS || trial.seconds() <= limit, "the pace of GHL's limit");
  }
}
