package df.middleware.inbox.jms;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.inbox.QueueDepths.QueueDepth;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions to a real Artemis. */
class AskBrokerTest {
  private static final String ADDRESS = "vm://4711";

  @TempDir private Path directory;

  private EmbeddedActiveMQ broker;
  private ActiveMQConnectionFactory connections;

  @BeforeEach
  void start() throws Exception {
    var configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setJournalDirectory(directory.resolve("journal").toString());
    configuration.setBindingsDirectory(directory.resolve("bindings").toString());
    configuration.addAcceptorConfiguration("in-vm", ADDRESS);
    broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration);
    broker.start();
    create("df.aloware");
    create("df.dead");
    connections = new ActiveMQConnectionFactory(ADDRESS);
  }

  private void create(String queue) throws Exception {
    broker
        .getActiveMQServer()
        .createQueue(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
  }

  @AfterEach
  void stop() throws Exception {
    connections.close();
    broker.stop();
  }

  private Optional<Map<String, QueueDepth>> ask(String... queues) throws Exception {
    return new AskBroker(connections).about(List.of(queues));
  }

  @Test
  void the_depth_is_the_number_of_messages() throws Exception {
    try (JMSContext context = connections.createContext()) {
      context.createProducer().send(context.createQueue("df.aloware"), "one");
      context.createProducer().send(context.createQueue("df.aloware"), "two");
    }

    assertThat(ask("df.aloware", "df.dead"))
        .contains(
            Map.of("df.aloware", new QueueDepth(2, false), "df.dead", new QueueDepth(0, false)));
  }

  @Test
  void a_held_queue_is_paused() throws Exception {
    broker.getActiveMQServer().locateQueue("df.aloware").pause();

    assertThat(ask("df.aloware")).contains(Map.of("df.aloware", new QueueDepth(0, true)));
  }

  @Test
  void a_broker_may_put_a_prefix_before_the_names() throws Exception {
    create("jms.queue.df.ghl");

    assertThat(ask("df.ghl")).contains(Map.of("df.ghl", new QueueDepth(0, false)));
  }

  @Test
  void a_queue_that_the_broker_does_not_know_gives_nothing() throws Exception {
    assertThat(ask("df.unknown")).isEmpty();
  }

  @Test
  void no_queue_for_answers_is_left_behind() throws Exception {
    ask("df.aloware");

    assertThat(broker.getActiveMQServer().getActiveMQServerControl().getQueueNames())
        .containsExactlyInAnyOrder("df.aloware", "df.dead");
  }
}
