package df.faults;

import df.faults.load.Delivery;
import df.faults.load.Load;
import df.faults.load.Person;
import df.faults.load.Post;
import df.faults.part.Plant;
import df.sandbox.state.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 200,000 events wait: memory stays flat, webhooks are taken as fast, the broker is not flooded.
 */
final class Backlog implements Row {
  private static final int TIMES = 20;
  private static final int PARTS = 20;
  private static final int EVENTS_A_PERSON = 66;
  private static final double FLAT = 1.3;
  private static final long DOORBELLS = 10_000;

  @Override
  public String name() {
    return "backlog";
  }

  @Override
  public Result run(Plant plant, Scale scale) throws Exception {
    int events = scale.events() * TIMES;
    List<Person> people = MappedPeople.some(Math.max(12, events / EVENTS_A_PERSON), plant);
    Trial trial = Trial.begin(plant);
    MappedPeople.hold(plant, true);
    Load load;
    try {
      List<Delivery> edits = MappedPeople.edits(events, people, plant);
      load = Load.begin(edits, plant.nodes(), LoadRow.SENDERS, scale.seed());
      watch(load, plant, trial);
      load.awaitEnd();
    } finally {
      MappedPeople.hold(plant, false);
    }
    trial.beginTime();
    trial.awaitEnd();
    trial.remark("heap after the drain %d KiB", plant.node().heapKiB());
    return trial.count(
        "%,d events waited".formatted(events), load.acknowledged(), people, Set.of());
  }

  /** The first part warms the node up; the second and the last are compared. */
  private static void watch(Load load, Plant plant, Trial trial) throws Exception {
    List<Double> seconds = new ArrayList<>();
    List<Long> heaps = new ArrayList<>();
    long deepest = 0;
    for (int part = 1; part <= PARTS; part++) {
      Instant begun = Instant.now();
      load.awaitPart((double) part / PARTS);
      seconds.add(Duration.between(begun, Instant.now()).toMillis() / 1000.0);
      deepest = Math.max(deepest, depth(plant));
      if (part == 2 || part == PARTS) {
        heaps.add(plant.node().heapKiB());
      }
    }
    double first = seconds.get(2);
    double last = seconds.get(PARTS - 1);
    trial.remark(
        "heap after a collection: %d KiB with a tenth of it, %d KiB with all; taken %.2f times as"
            + " fast at the end as at first (%.1f s and %.1f s for a twentieth); at most %d doorbells",
        heaps.get(0), heaps.get(1), first / last, first, last, deepest);
    trial.tally().expect(heaps.get(1) <= heaps.get(0) * FLAT, "flat memory");
    trial.tally().expect(deepest <= DOORBELLS, "few doorbells: " + deepest);
  }

  private static long depth(Plant plant) {
    return Json.parseObject(Post.admin(plant.node(), "stats"))
        .map(stats -> stats.getJsonObject("queues"))
        .map(queues -> queues.getJsonObject("df.ghl"))
        .map(queue -> queue.getInt("depth") + 0L)
        .orElse(0L);
  }
}
