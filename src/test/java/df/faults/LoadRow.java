package df.faults;

import df.faults.load.Letters;
import df.faults.load.Load;
import df.faults.load.Mix;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Trouble under a mixed load: all that was acknowledged must take effect, once. */
record LoadRow(String name, String words, int nodes, boolean whole, Fault fault) implements Row {
  static final int SENDERS = 8;

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
    Vendors vendors = new Vendors(plant.sandbox());
    List<Person> people = People.some(scale.people());
    vendors.seed(people);
    Mix mix = new Mix(new Letters(vendors), people, new Random(scale.seed()));
    // Some are left after an answer that did not come
    int planned = scale.events() + scale.events() / 50 + 4 * SENDERS;
    Trial trial = Trial.begin(plant);
    Load load = Load.begin(mix.deliveries(planned), plant.nodes(), SENDERS, scale.seed());
    Scene scene = Scene.of(plant, load, scale);
    strike(scene);
    trial.awaitEnd();
    trial.tally().expect(scene.struck().get() > 0, "the fault: it never struck");
    scene.broken().forEach(trial.tally()::missing);
    trial.remark(
        "struck %d times; deliveries refused %s, %d without an answer",
        scene.struck().get(), load.acknowledged().refusals(), load.acknowledged().withoutAnswer());
    return trial.count(words, load.acknowledged(), people, Set.of());
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
