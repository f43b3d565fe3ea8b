package df.middleware.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets the resources
public class DatabaseCheck implements HealthCheck {
  @Resource(name = "jdbc/df")
  DataSource database;

  @Resource ManagedExecutorService executor;
  @Inject Clock clock;
  private BoundedLook look;

  @PostConstruct
  void start() {
    look = new BoundedLook(this::select, executor, clock);
  }

  @Override
  public HealthCheckResponse call() {
    return Answer.of("database", look.fault());
  }

  private boolean select() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      return statement.execute("SELECT 1");
    }
  }
}
