package df.faults;

import df.faults.check.LedgerCheck;
import df.faults.load.Load;
import df.faults.part.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What a fault finds: the system, the load on it, how much of each, and chance. */
record Scene(
    Plant plant,
    Load load,
    Scale scale,
    Random random,
    AtomicInteger struck,
    List<String> remarks,
    List<String> broken) {

  static Scene of(Plant plant, Load load, Scale scale) {
    return new Scene(
        plant,
        load,
        scale,
        new Random(scale.seed()),
        new AtomicInteger(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** So many times within the load, at moments that chance chooses. */
  void duringLoad(int times, Runnable deed) {
    for (int i = 0; i < times && !load.hasEnded(); i++) {
      load.awaitPart((i + random.nextDouble()) / times);
      strike(deed);
      plant.awaitReady();
    }
  }

  /** So many times more, as long as there is work, seconds apart that chance chooses. */
  void duringDrain(int times, Runnable deed) {
    for (int i = 0; i < times; i++) {
      Poll.pause(Duration.ofMillis(2_000 + random.nextInt(6_000)));
      if (unfinished() == 0) {
        return;
      }
      strike(deed);
      plant.awaitReady();
    }
  }

  void strike(Runnable deed) {
    struck.incrementAndGet();
    deed.run();
  }

  void remark(String form, Object... values) {
    remarks.add(form.formatted(values));
  }

  /** Something that was promised beside the effects, and was not kept. */
  void broken(String promise) {
    broken.add(promise);
  }

  long unfinished() {
    return LedgerCheck.unfinished(plant.sql());
  }
}
