package df.middleware.scenario;

import df.broker.BrokerElsewhere;
import df.local.LocalPostgres;
import df.sandbox.Sandbox;
import df.sandbox.SandboxSettings;
import df.sandbox.webhook.WebhookTargets;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the server under test needs before it starts: the real PostgreSQL, the sandbox, and a broker
 * where the server has none of its own.
 */
public final class Surroundings implements LauncherSessionListener {
  /** Its public half is the server's GHL_WEBHOOK_PUBLIC_KEY, in the pom. */
  private static final String SIGNING_KEY =
      "MC4CAQAwBQYDK2VwBCIEIKy9Y/O2QFNKJ+og0eAsFk6La8BTUzhgC75ZzQtVJe7I";

  private static LocalPostgres postgres;
  private static Sandbox sandbox;
  private static BrokerElsewhere broker;
  private static OtlpCollector collector;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("it.http.port") == null) {
      return; // unit tests
    }
    ServerLog.listen();
    forgetEarlierTests();
    startDatabase();
    if (hasBrokerElsewhere()) {
      startBroker();
    }
    startSandbox();
    startCollector();
  }

  private static void forgetEarlierTests() {
    try (Stream<Path> files = Files.walk(ofTests("."))) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException nothingThere) {
      // The first tests of a fresh checkout
    }
  }

  private static Path ofTests(String name) {
    return Path.of(System.getProperty("arq.target"), "it", name).toAbsolutePath().normalize();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      stopDatabase();
    }
  }

  static Sandbox sandbox() {
    return sandbox;
  }

  static int port(String name) {
    return Integer.parseInt(System.getProperty("it." + name + ".port"));
  }

  static String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/df?user=postgres";
  }

  static void startDatabase() {
    try {
      postgres = LocalPostgres.start(ofTests("postgres"), port("postgres"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where the server has none of its own. */
  private static boolean hasBrokerElsewhere() {
    return System.getProperty("it.broker", "").equals("broker-elsewhere");
  }

  static void startBroker() {
    try {
      broker = BrokerElsewhere.start(ofTests("broker-elsewhere"), port("broker"));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  static void stopBroker() {
    try {
      broker.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Where the server sends its meters, if it is one that does. */
  static Optional<OtlpCollector> collector() {
    return Optional.ofNullable(collector);
  }

  private static void startCollector() {
    if (System.getProperty("it.otlp.port") != null) {
      try {
        collector = OtlpCollector.start(port("otlp"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  static void stopDatabase() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void startSandbox() {
    URI middleware = URI.create("http://127.0.0.1:" + port("http"));
    try {
      sandbox =
          Sandbox.start(
              SandboxSettings.with()
                  .port(port("sandbox"))
                  .ghl("it-ghl-key", "it-location")
                  .ghlSigningKey(signingKey())
                  .alowareToken("it-aloware-token")
                  .alowareBasic("it", "it:pass:word")
                  .texting("it-texting-key", "it-texting-secret")
                  .targets(WebhookTargets.ofMiddleware(middleware))
                  .build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static PrivateKey signingKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(SIGNING_KEY);
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
