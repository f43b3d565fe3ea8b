package df.sandbox.state;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every change of state as a line of JSON at the end of a file, handed to the operating system
 * before the change is answered, so that it survives the end of this process.
 */
final class Journal implements AutoCloseable {
  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** A change: {@code t} table, {@code k} id, {@code v} the row, absent when it was removed. */
  interface Replay {
    void apply(String table, String id, Optional<JsonObject> row);
  }

  /**
   * Reads what is there; a line that cannot be read, such as one cut off by a crash, is no news.
   */
  static void replay(Path path, Replay replay) throws IOException {
    if (!Files.isRegularFile(path)) {
      return;
    }
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    text.lines()
        .flatMap(line -> Json.parseObject(line).stream())
        .forEach(
            line -> {
              Optional<JsonObject> row =
                  line.get("v") instanceof JsonObject object
                      ? Optional.of(object)
                      : Optional.empty();
              replay.apply(line.getString("t", ""), line.getString("k", ""), row);
            });
  }

  /** A new, empty journal beside the old one. */
  static Journal begin(Path path) throws IOException {
    return new Journal(
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /** Makes the new journal the valid one, in one step. */
  static void replace(Path fresh, Path path) throws IOException {
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  synchronized void append(String table, String id, Optional<JsonObject> row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", table);
    line.put("k", id);
    row.ifPresent(value -> line.put("v", value));
    byte[] bytes = (Json.object(line) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
