package df.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The files of an earlier run. */
final class Files {
  private Files() {}

  static void delete(Path directory) throws IOException {
    if (!java.nio.file.Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = java.nio.file.Files.walk(directory)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.deleteIfExists(file);
      }
    }
  }
}
