package df.faults;

import df.faults.load.Delivery;
import df.faults.load.Kind;
import df.faults.load.Letters;
import df.faults.load.Load;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Everything about a person arrives in any order: edits, a call's events, START before STOP. */
final class OutOfOrder implements Row {
  private static final int EDITS = 5;
  private static final int OF_A_PERSON = EDITS + 3 + 2 + 1;

  @Override
  public String name() {
    return "out-of-order";
  }

  @Override
  public Result run(Plant plant, Scale scale) {
    Vendors vendors = new Vendors(plant.sandbox());
    Letters letters = new Letters(vendors);
    List<Person> people = People.some(Math.max(12, scale.tenth().events() / OF_A_PERSON));
    vendors.seed(people);
    List<Delivery> deliveries = new ArrayList<>();
    for (Person person : people) {
      vendors.edit(person, EDITS);
      for (int version = 1; version <= EDITS; version++) {
        deliveries.add(Letters.oldContact(person, version));
      }
      deliveries.addAll(letters.wholeCall(person));
      deliveries.addAll(letters.startThenStop(person));
      deliveries.add(letters.write(Kind.TEXT, person));
    }
    Collections.shuffle(deliveries, new Random(scale.seed()));
    Trial trial = Trial.begin(plant);
    Load load = Load.begin(deliveries, plant.nodes(), LoadRow.SENDERS, scale.seed());
    load.awaitEnd();
    trial.awaitEnd();
    return trial.count("events out of order", load.acknowledged(), people, Set.of());
  }
}
