package df.faults.part;

import df.faults.Poll;
import df.local.NodeProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Two Artemis of which one serves and the other waits for its end. */
public final class BrokerPair implements AutoCloseable {
  private final int primaryPort;
  private final int backupPort;
  private final Kept primary;
  private final Kept backup;

  private BrokerPair(Path instance) throws IOException {
    primaryPort = NodeProcess.freePort();
    backupPort = NodeProcess.freePort();
    primary = new Kept(new OfPair("primary", instance, primaryPort, backupPort));
    primary.awaitReady();
    backup = new Kept(new OfPair("backup", instance, backupPort, primaryPort));
    backup.awaitReady();
  }

  /**
   * Starts both.
   *
   * @param configuration {@code server-config/artemis}
   * @param login of the broker's own test
   */
  public static BrokerPair start(Path configuration, Path login, Path instance) throws IOException {
    Path etc = Files.createDirectories(instance.resolve("etc"));
    for (Path from : new Path[] {configuration, login}) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, etc.resolve(file.getFileName()));
        }
      }
    }
    return new BrokerPair(instance);
  }

  public String url() {
    return "(tcp://127.0.0.1:%d,tcp://127.0.0.1:%d)?ha=true".formatted(primaryPort, backupPort);
  }

  /** Kills the one that serves, for good; how long it took the other to serve. */
  public Duration takeOver() {
    Instant before = Instant.now();
    primary.killForGood();
    Poll.until("the backup serves", Duration.ofMinutes(2), () -> serves(backupPort));
    return Duration.between(before, Instant.now());
  }

  /** The first is there again, and serves as before; how long that took. */
  public Duration failBack() {
    Instant before = Instant.now();
    primary.back();
    Poll.until("the first serves again", Duration.ofMinutes(2), () -> serves(primaryPort));
    return Duration.between(before, Instant.now());
  }

  private static boolean serves(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    backup.close();
    primary.close();
  }
}
