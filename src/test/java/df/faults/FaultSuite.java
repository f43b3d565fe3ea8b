package df.faults;

import df.faults.part.Plant;
import df.local.NodeProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** {@code mvn verify -Pfaults}: does to the running product what a bad day does, and counts. */
public final class FaultSuite {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("io.zonky.test"), Logger.getLogger("org.postgresql"));

  private final Path directory;
  private final NodeProcess.Build build;
  private final Scale scale;
  private Plant plant;

  private FaultSuite(Path directory, NodeProcess.Build build, Scale scale) {
    this.directory = directory;
    this.build = build;
    this.scale = scale;
  }

  /**
   * Ends with a status that is not 0 when something was missing or doubled.
   *
   * @param arguments where the suite's files go, the server's files, the WAR, Payara Micro's boot
   *     commands
   */
  public static void main(String[] arguments) throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    Scale scale =
        new Scale(
            Integer.getInteger("faults.events", 10_000),
            Long.getLong("faults.seed", System.nanoTime() % 1_000_000));
    NodeProcess.Build build =
        new NodeProcess.Build(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
    FaultSuite suite = new FaultSuite(Path.of(arguments[0]).toAbsolutePath(), build, scale);
    List<Row> rows = rows(System.getProperty("faults.only", ""));
    Poll.say(
        "%d rows, %d events in a row of kills, seed %d", rows.size(), scale.events(), scale.seed());
    List<Result> results = suite.run(rows);
    Table.print(results);
    System.exit(
        results.size() == rows.size() && results.stream().allMatch(Result::isClean) ? 0 : 1);
  }

  private static List<Row> rows(String only) {
    List<Row> all =
        Stream.of(
                Kills.rows(),
                Absences.rows(),
                VendorTroubles.rows(),
                NetworkTroubles.rows(),
                List.<Row>of(
                    new FiftyTimes(),
                    new OutOfOrder(),
                    new Poison(),
                    new WaitingUpdates(),
                    new Backlog()))
            .flatMap(List::stream)
            .toList();
    List<String> wanted = List.of(only.split(","));
    List<Row> chosen =
        all.stream().filter(row -> only.isBlank() || wanted.contains(row.name())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "faults.only is one or some of " + all.stream().map(Row::name).toList());
    }
    return chosen;
  }

  private List<Result> run(List<Row> rows) throws Exception {
    List<Result> results = new ArrayList<>();
    try {
      for (Row row : rows) {
        results.add(run(row));
      }
    } finally {
      end();
    }
    return results;
  }

  /** What is wrong after a row must not count against the next: that one gets a new system. */
  private Result run(Row row) throws Exception {
    if (plant == null) {
      Files.delete(directory);
      plant = Plant.start(directory, build);
    }
    Poll.say("%s …", row.name());
    Result result = Attempt.of(row, plant, scale);
    Table.tell(result);
    plant.removeOtherNodes();
    if (!result.isClean()) {
      Path evidence = directory.resolveSibling(directory.getFileName() + "-evidence");
      Evidence.keep(evidence.resolve(row.name() + ".txt"), result.tally(), plant);
      end();
    }
    return result;
  }

  private void end() throws Exception {
    if (plant != null) {
      plant.close();
      plant = null;
    }
  }
}
