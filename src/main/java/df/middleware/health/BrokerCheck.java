package df.middleware.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the broker opens a session. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets the resources
public class BrokerCheck implements HealthCheck {
  @Resource(name = "jms/df")
  ConnectionFactory broker;

  @Resource ManagedExecutorService executor;
  @Inject Clock clock;
  private BoundedLook look;

  @PostConstruct
  void start() {
    look = new BoundedLook(this::open, executor, clock);
  }

  @Override
  public HealthCheckResponse call() {
    return Answer.of("broker", look.fault());
  }

  private boolean open() throws JMSException {
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      return !session.getTransacted();
    }
  }
}
