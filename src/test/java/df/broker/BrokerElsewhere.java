package df.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis with the rules of ours that listens on a port, as one of an operator's own does. */
public final class BrokerElsewhere {
  private BrokerElsewhere() {}

  /** Starts it on loopback; it ends with the JVM. */
  public static void start(Path directory, int port) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(
        BrokerConfiguration.in(directory)
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port));
    broker.start();
  }
}
