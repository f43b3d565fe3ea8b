package df.local;

import df.middleware.wiring.SettingKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mvn -Prun} as a process of its own, to be killed. */
final class RunProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;
  private final Path data;

  private RunProcess(Process process, Path output, Path data) {
    this.process = process;
    this.output = output;
    this.data = data;
  }

  static RunProcess start(Path data, Map<String, String> settings) throws IOException {
    Path target = Path.of(System.getProperty("arq.target"));
    Path output =
        Files.createTempFile(Files.createDirectories(target.resolve("it")), "run", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            LocalRun.class.getName(),
            System.getProperty("arq.server"),
            target.resolve("df-middleware.war").toString(),
            System.getProperty("arq.base") + File.separator + "server-config/payara-micro");
    for (SettingKey key : SettingKey.values()) {
      builder.environment().remove(key.name());
    }
    builder.environment().put("DF_DATA_DIR", data.toString());
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new RunProcess(builder.start(), output, data);
  }

  RunProcess untilReady() throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!said("is ready")) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new AssertionError("not ready: " + output());
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  boolean said(String words) throws IOException {
    return output().contains(words);
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** What the banner shows for that name, once it does: it is written line by line. */
  String shown(String name) throws IOException, InterruptedException {
    Pattern line = Pattern.compile(name + " +(?:demo : )?(\\S+)\\s");
    Instant limit = Instant.now().plus(PATIENCE);
    Matcher found = line.matcher(output());
    while (!found.find()) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new AssertionError("no " + name + " in " + output());
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
      found = line.matcher(output());
    }
    return found.group(1);
  }

  int exitStatus() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }

  /** As Ctrl-C does. */
  void interrupt() throws InterruptedException {
    process.destroy();
    exitStatus();
  }

  /** The run itself, the server and the database, all with kill -9. */
  void killEverything() throws IOException, InterruptedException {
    List<ProcessHandle> parts =
        List.of(server(), database()).stream().flatMap(Optional::stream).toList();
    killAlone();
    parts.forEach(ProcessHandle::destroyForcibly);
  }

  /** Only the run: it leaves the server and the database behind. */
  void killAlone() throws InterruptedException {
    process.destroyForcibly();
    exitStatus();
  }

  Optional<ProcessHandle> server() throws IOException {
    return read(data.resolve("server.pid"));
  }

  Optional<ProcessHandle> database() throws IOException {
    return read(data.resolve("postgres").resolve("postmaster.pid"));
  }

  private static Optional<ProcessHandle> read(Path pidFile) throws IOException {
    return Files.exists(pidFile)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
        : Optional.empty();
  }
}
