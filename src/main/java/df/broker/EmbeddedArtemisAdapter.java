package df.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/** A resource adapter that brings its broker along: started before it, stopped after it. */
public class EmbeddedArtemisAdapter extends ActiveMQResourceAdapter {
  private static final long serialVersionUID = 1L;

  private transient @Nullable EmbeddedActiveMQ broker;

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    try {
      broker = withOwnClassLoader(() -> startBroker(journalDirectory()));
    } catch (Exception failure) {
      throw new ResourceAdapterInternalException("The embedded broker does not start", failure);
    }
    super.start(context);
  }

  @Override
  public void stop() {
    super.stop();
    EmbeddedActiveMQ running = broker;
    if (running == null) {
      return;
    }
    try {
      withOwnClassLoader(running::stop);
    } catch (Exception failure) {
      System.getLogger(getClass().getName())
          .log(System.Logger.Level.WARNING, "The embedded broker does not stop cleanly", failure);
    }
  }

  private static EmbeddedActiveMQ startBroker(Path directory) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(BrokerConfiguration.in(directory));
    return broker.start();
  }

  private static Path journalDirectory() {
    String directory = System.getenv("DF_BROKER_DIR");
    return Path.of(directory == null ? System.getProperty("df.broker.dir", "broker") : directory);
  }

  private interface Step<T> {
    T run() throws Exception;
  }

  /** Artemis finds its parts by the context class loader, which a server sets to its own. */
  private static <T> T withOwnClassLoader(Step<T> step) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(EmbeddedArtemisAdapter.class.getClassLoader());
    try {
      return step.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
