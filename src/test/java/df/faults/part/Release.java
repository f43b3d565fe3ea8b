package df.faults.part;

import df.local.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The WAR that nodes are started with: at first an older one, if {@code cluster.previous} names it,
 * and after the update ours.
 */
final class Release {
  private static final Pattern MIGRATION =
      Pattern.compile("WEB-INF/classes/db/migration/V(\\d+)__.*");

  private final NodeProcess.Build ours;
  private final NodeProcess.Build deployed;

  private Release(NodeProcess.Build ours, NodeProcess.Build deployed) {
    this.ours = ours;
    this.deployed = deployed;
  }

  static Release first(NodeProcess.Build ours, Path directory) throws IOException {
    Files.createDirectories(directory);
    Path war = directory.resolve("df-middleware.war");
    Release release =
        new Release(ours, new NodeProcess.Build(ours.files(), war, ours.configuration()));
    String previous = System.getProperty("cluster.previous", "");
    release.place(previous.isEmpty() ? ours.war() : Path.of(previous));
    return release;
  }

  /** Nodes that start from now on have ours. */
  void update() throws IOException {
    place(ours.war());
  }

  /** A node that runs keeps the file that it has open. */
  private void place(Path war) throws IOException {
    Path copy = deployed.war().resolveSibling("next.war");
    Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
    Files.move(copy, deployed.war(), StandardCopyOption.ATOMIC_MOVE);
  }

  NodeProcess.Build deployed() {
    return deployed;
  }

  /** The version of the schema that the WAR brings. */
  String schema() throws IOException {
    try (ZipFile war = new ZipFile(deployed.war().toFile())) {
      return war.stream()
          .map(ZipEntry::getName)
          .map(MIGRATION::matcher)
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new IOException("no migrations in " + deployed.war()))
          .toString();
    }
  }
}
