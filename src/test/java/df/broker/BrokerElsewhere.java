package df.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis with the rules of ours that listens on a port, as one of an operator's own does. */
public final class BrokerElsewhere implements AutoCloseable {
  private final EmbeddedActiveMQ broker;

  private BrokerElsewhere(EmbeddedActiveMQ broker) {
    this.broker = broker;
  }

  /** Starts it on loopback, with what it kept there; it ends with the JVM at the latest. */
  public static BrokerElsewhere start(Path directory, int port) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(
        BrokerConfiguration.in(directory)
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port));
    broker.start();
    return new BrokerElsewhere(broker);
  }

  @Override
  public void close() throws Exception {
    broker.stop();
  }
}
