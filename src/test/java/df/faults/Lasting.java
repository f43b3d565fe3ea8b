package df.faults;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Trouble that begins with the load and lasts a while longer.
 *
 * @param begin orders it; what was ordered at proxies and sandbox is taken away by the row
 * @param struck how often it has struck
 */
record Lasting(Consumer<Scene> begin, ToIntFunction<Scene> struck) implements Fault {
  private static final Duration LONGER = Duration.ofSeconds(20);

  @Override
  public void duringLoad(Scene scene) {
    begin.accept(scene);
  }

  @Override
  public void duringDrain(Scene scene) {
    Poll.holdsWithin(LONGER, () -> scene.unfinished() == 0);
    scene.struck().addAndGet(struck.applyAsInt(scene));
  }
}
