package df.faults;

import df.faults.part.Kept;
import df.faults.part.Node;
import df.faults.part.Plant;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The rows in which a part is away for a while, in good order or asleep. */
final class Absences {
  private static final int TIMES = 3;
  private static final Duration LONG = Duration.ofMinutes(2);
  // Longer than a lease
  private static final Duration SLEEP = Duration.ofSeconds(40);

  private Absences() {}

  static List<Row> rows() {
    return List.of(
        LoadRow.trouble(
            "database-restart", "database restarted in order", restarted(Plant::database)),
        LoadRow.trouble("broker-restart", "broker restarted in order", restarted(Plant::broker)),
        LoadRow.trouble(
            "broker-away", "broker away for 2 minutes, webhooks still 200", Absences::brokerAway),
        LoadRow.trouble(
            "node-asleep", "the only node asleep for 40 s, its clock jumps", asleep(Plant::node)),
        LoadRow.trouble(
                "late-node",
                "one of two nodes asleep for 40 s, comes back late",
                asleep(it -> it.nodes().get(1)))
            .onTwoNodes());
  }

  private static Fault restarted(Function<Plant, Kept> part) {
    return scene ->
        scene.duringLoad(
            TIMES,
            () -> {
              Kept kept = part.apply(scene.plant());
              kept.restart();
              kept.awaitReady();
            });
  }

  private static void brokerAway(Scene scene) {
    scene.load().awaitPart(0.2);
    int before = notKept(scene);
    scene.strike(() -> scene.plant().broker().away());
    Poll.pause(LONG);
    scene.load().awaitPart(0.8);
    int meanwhile = notKept(scene) - before;
    scene.plant().broker().back();
    scene.plant().broker().awaitReady();
    if (meanwhile > 0) {
      scene.broken(meanwhile + " webhooks were not taken while the broker was away");
    }
  }

  private static int notKept(Scene scene) {
    return scene.load().acknowledged().refusals() + scene.load().acknowledged().withoutAnswer();
  }

  /** As a virtual machine that is suspended: for the node, no time has passed, and then a lot. */
  private static Fault asleep(Function<Plant, Node> who) {
    return scene ->
        scene.duringLoad(
            2,
            () -> {
              Node node = who.apply(scene.plant());
              node.sleep();
              Poll.pause(SLEEP);
              node.wake();
            });
  }
}
