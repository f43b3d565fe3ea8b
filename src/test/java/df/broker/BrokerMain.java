package df.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The broker as a process of its own, with the embedded one's rules; ends with its parent. */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until its standard input ends, which it does with the parent.
   *
   * @param arguments the directory of the journal, the port
   */
  public static void main(String[] arguments) throws Exception {
    Configuration configuration = BrokerConfiguration.in(Path.of(arguments[0]));
    configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + arguments[1]);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.start();
    while (System.in.read() >= 0) {
      // Nothing is asked of it
    }
    broker.stop();
    System.exit(0);
  }
}
