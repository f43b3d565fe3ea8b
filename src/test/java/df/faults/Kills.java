package df.faults;

import df.faults.net.Step;
import df.faults.net.Strikes;
import df.faults.part.Plant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The rows in which a process gets no chance to say goodbye. */
final class Kills {
  private static final int IN_LOAD = 4;
  private static final int IN_DRAIN = 3;
  private static final int AT_STEP = 5;

  private Kills() {}

  static List<Row> rows() {
    return List.of(
        LoadRow.kill("server", "kill -9 of the server", atRandom(Kills::killNode)),
        LoadRow.kill("broker", "kill -9 of the broker", atRandom(it -> it.broker().kill())),
        LoadRow.kill("database", "kill -9 of the database", atRandom(it -> it.database().kill())),
        LoadRow.kill("all", "kill -9 of all of them", atRandom(Kills::killAll)),
        LoadRow.kill(
            "after-commit",
            "kill -9 after the commit, before the doorbell",
            at(Step.KEPT, scale -> scale.events() / (AT_STEP + 2))),
        LoadRow.kill(
            "after-claim", "kill -9 after the claim", at(Step.CLAIMED, Kills::someOfTheWrites)),
        LoadRow.kill(
            "after-answer",
            "kill -9 after the vendor's 200, before our record",
            at(Step.ACTED, Kills::someOfTheWrites)),
        LoadRow.kill(
            "after-record",
            "kill -9 after our record, before the message's end",
            at(Step.RECORDED, Kills::someOfTheWrites)),
        LoadRow.kill(
                "one-of-two-nodes",
                "kill -9 of one of two nodes",
                atRandom(it -> it.nodes().get(1).kept().kill()))
            .onTwoNodes());
  }

  private static void killNode(Plant plant) {
    plant.node().kept().kill();
  }

  private static void killAll(Plant plant) {
    killNode(plant);
    plant.database().kill();
    plant.broker().kill();
  }

  private static Fault atRandom(Consumer<Plant> deed) {
    return new Fault() {
      @Override
      public void duringLoad(Scene scene) {
        scene.duringLoad(IN_LOAD, () -> deed.accept(scene.plant()));
      }

      @Override
      public void duringDrain(Scene scene) {
        scene.duringDrain(IN_DRAIN, () -> deed.accept(scene.plant()));
      }
    };
  }

  private interface Rate {
    int everyNth(Scale scale);
  }

  private static int someOfTheWrites(Scale scale) {
    return Math.max(2, scale.people() / 4);
  }

  private static Fault at(Step step, Rate rate) {
    return new Fault() {
      private Strikes strikes;

      @Override
      public void duringLoad(Scene scene) {
        strikes =
            new Strikes(
                Math.max(1, rate.everyNth(scene.scale())),
                AT_STEP,
                () -> scene.strike(() -> killNode(scene.plant())));
        scene.plant().network().steps().arm(step, strikes);
      }

      @Override
      public void duringDrain(Scene scene) {
        Poll.holdsWithin(
            Duration.ofMinutes(10), () -> strikes.isSpent() || scene.unfinished() == 0);
      }
    };
  }
}
