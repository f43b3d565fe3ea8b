package df.middleware.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started as soon as it answers at all: the start ends only once settings and schema are in order,
 * and fails when they cannot be.
 */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return Answer.of("started", Optional.empty());
  }
}
