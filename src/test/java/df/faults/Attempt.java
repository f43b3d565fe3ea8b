package df.faults;

import df.faults.check.Tally;
import df.faults.part.Plant;
import java.util.List;

/** A row that cannot be carried out counts as one that failed; the others go on. */
final class Attempt {
  private Attempt() {}

  static Result of(Row row, Plant plant, Scale scale) {
    try {
      plant.awaitReady();
      plant.sandbox().clearRequests();
      return row.run(plant, scale);
    } catch (Exception failure) {
      Tally tally = new Tally();
      tally.missing("the row: " + failure);
      failure.printStackTrace();
      return new Result(row.name(), 0, tally, 0, List.of());
    }
  }
}
