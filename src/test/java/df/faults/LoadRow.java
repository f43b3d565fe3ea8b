package df.faults;

import df.faults.check.Effects;
import df.faults.check.LedgerCheck;
import df.faults.check.Tally;
import df.faults.load.Letters;
import df.faults.load.Load;
import df.faults.load.Mix;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Trouble under a mixed load: all that was acknowledged must take effect, once. */
record LoadRow(String name, String words, int nodes, boolean whole, Fault fault) implements Row {
  private static final int SENDERS = 8;

  /** With the whole number of events. */
  static LoadRow kill(String name, String words, Fault fault) {
    return new LoadRow(name, words, 1, true, fault);
  }

  /** With a tenth of them. */
  static LoadRow trouble(String name, String words, Fault fault) {
    return new LoadRow(name, words, 1, false, fault);
  }

  LoadRow onTwoNodes() {
    return new LoadRow(name, words, 2, whole, fault);
  }

  @Override
  public Result run(Plant plant, Scale given) throws Exception {
    Scale scale = whole ? given : given.tenth();
    while (plant.nodes().size() < nodes) {
      plant.addNode();
    }
    String since = LedgerCheck.now(plant.sql());
    List<Person> people = People.some(scale.people());
    Vendors vendors = new Vendors(plant.sandbox());
    vendors.seed(people);
    Mix mix = new Mix(new Letters(vendors), people, new Random(scale.seed()));
    Instant begun = Instant.now();
    int planned = scale.events() + scale.events() / 50 + SENDERS;
    Load load = Load.begin(mix.deliveries(planned), plant.nodes(), SENDERS, scale.seed());
    Scene scene = Scene.of(plant, load, scale);
    strike(scene);
    boolean ended = Drain.await(plant);
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    Tally tally = new Tally();
    tally.expect(ended, "the end of all events: nothing goes on any more");
    tally.expect(scene.struck().get() > 0, "the fault: it never struck");
    load.acknowledged().wrongAnswers().forEach(tally::missing);
    new Effects(plant.sandbox(), tally).check(load.acknowledged(), people);
    new LedgerCheck(plant.sql(), since, tally).check(load.acknowledged(), Set.of());
    scene.remark(
        "struck %d times; %d deliveries refused, %d without an answer",
        scene.struck().get(), load.acknowledged().refusals(), load.acknowledged().withoutAnswer());
    return new Result(words, load.acknowledged().count(), tally, seconds, scene.remarks());
  }

  /** Whatever was ordered is over when this returns. */
  private void strike(Scene scene) throws Exception {
    Plant plant = scene.plant();
    try {
      fault.duringLoad(scene);
      scene.load().awaitEnd();
      fault.duringDrain(scene);
    } finally {
      plant.network().clear();
      plant.sandbox().clearFaults();
      plant.sandbox().behaviour().reset();
    }
    plant.awaitReady();
  }
}
