package df.middleware.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the broker says that it knows a queue of ours. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets the resources
public class BrokerCheck implements HealthCheck {
  private static final String QUEUE = "df.ghl";

  @Resource(name = "jms/df")
  ConnectionFactory broker;

  @Resource ManagedExecutorService executor;
  @Inject Clock clock;
  private BoundedLook look;

  @PostConstruct
  void start() {
    look = new BoundedLook(this::ask, executor, clock);
  }

  @Override
  public HealthCheckResponse call() {
    return Answer.of("broker", look.fault());
  }

  /**
   * A pool may hand out a session without asking the broker; a producer has it asked, and needs no
   * right but the one to ring.
   */
  private String ask() throws JMSException {
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
      return producer.getDestination().toString();
    }
  }
}
