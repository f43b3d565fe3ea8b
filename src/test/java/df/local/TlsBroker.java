package df.local;

import df.cluster.BrokerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Artemis as {@code server-config/artemis} sets it up, with a login and by TLS only. */
final class TlsBroker implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Path directory;
  private final int port;
  private final Process process;

  private TlsBroker(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  static TlsBroker start(Path directory) throws Exception {
    Path base = Path.of(System.getProperty("arq.base"));
    Path etc = Files.createDirectories(directory.resolve("etc"));
    copy(base.resolve("server-config/artemis"), etc);
    copy(base.resolve("src/test/resources/broker"), etc);
    certificate(directory);
    int port = Ports.anyFree();
    Process process =
        new ProcessBuilder(
                tool("java"),
                "-Xmx128m",
                "-Djava.security.auth.login.config=" + etc.resolve("login.config"),
                "-Djava.util.logging.config.file=" + etc.resolve("logging.properties"),
                "-Ddf.data=" + directory.resolve("data"),
                "-Ddf.port=" + port,
                "-Ddf.tls=true",
                "-Ddf.keyStore=" + directory.resolve("key.p12"),
                "-Ddf.keyStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                BrokerMain.class.getName(),
                etc.resolve("broker.xml").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("broker.log").toFile())
            .start();
    TlsBroker broker = new TlsBroker(directory, port, process);
    broker.awaitStart();
    return broker;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void certificate(Path directory) throws Exception {
    String key = directory.resolve("key.p12").toString();
    String certificate = directory.resolve("broker.pem").toString();
    String trust = directory.resolve("trust.p12").toString();
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1", key);
    keytool("-exportcert", "-rfc", "-file", certificate, key);
    keytool("-importcert", "-noprompt", "-file", certificate, trust);
  }

  /** The last of the words is the key store. */
  private static void keytool(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(words));
    String store = line.remove(line.size() - 1);
    line.add(0, tool("keytool"));
    line.addAll(List.of("-alias", "broker", "-storetype", "PKCS12"));
    line.addAll(List.of("-keystore", store, "-storepass", PASSWORD));
    Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private void awaitStart() throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    while (!Files.readString(directory.resolve("broker.log")).contains("AMQ221001")) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new AssertionError(Files.readString(directory.resolve("broker.log")));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  String url() {
    return "ssl://127.0.0.1:%d?trustStorePath=%s&trustStorePassword=%s"
        .formatted(port, directory.resolve("trust.p12"), PASSWORD);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
