package df.cluster;

import df.faults.Poll;
import df.faults.part.Cluster;
import df.local.NodeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** {@code mvn verify -Pcluster}: two nodes, a pair of brokers, and all that can leave them. */
public final class ClusterSuite {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("io.zonky.test"),
          Logger.getLogger("org.postgresql"),
          Logger.getLogger("org.flywaydb"));

  private ClusterSuite() {}

  /**
   * Ends with a status that is not 0 when something was lost or doubled.
   *
   * @param arguments where the suite's files go, the server's files, the WAR, {@code
   *     server-config}, the brokers' users
   */
  public static void main(String[] arguments) throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    Path directory = Path.of(arguments[0]).toAbsolutePath();
    delete(directory);
    boolean clean = false;
    Path serverConfig = Path.of(arguments[3]).toAbsolutePath();
    NodeProcess.Build build =
        new NodeProcess.Build(
            Path.of(arguments[1]), Path.of(arguments[2]), serverConfig.resolve("payara-micro"));
    try (Cluster cluster =
        Cluster.start(directory, build, serverConfig, Path.of(arguments[4]).toAbsolutePath())) {
      Poll.say("two nodes, two brokers and a database run");
      Outcome outcome = new Day(cluster, Integer.getInteger("cluster.events", 2_000)).run();
      outcome.print();
      clean = outcome.isClean();
    } catch (Exception failure) {
      failure.printStackTrace();
    }
    System.exit(clean ? 0 : 1); // whatever still runs
  }

  private static void delete(Path directory) throws Exception {
    if (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
