package df.cluster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/** Artemis with a {@code broker.xml} as a process of its own, as its distribution runs it. */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until it is ended.
   *
   * @param arguments {@code broker.xml}, and the properties of its place in a pair, if any
   */
  public static void main(String[] arguments) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfigResourcePath(Path.of(arguments[0]).toUri().toString());
    if (arguments.length > 1) {
      broker.setPropertiesResourcePath(arguments[1]);
    }
    broker.setSecurityManager(new ActiveMQJAASSecurityManager("activemq"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "end"));
    broker.start();
    new CountDownLatch(1).await();
  }

  private static void stop(EmbeddedActiveMQ broker) {
    try {
      broker.stop();
    } catch (Exception failure) {
      failure.printStackTrace(); // seen in the process's output
    }
  }
}
