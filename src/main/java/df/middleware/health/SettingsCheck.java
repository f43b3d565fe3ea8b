package df.middleware.health;

import df.middleware.access.Doors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with settings that were read and found good: without them there are no doors. */
@Readiness
@ApplicationScoped
public class SettingsCheck implements HealthCheck {
  @Inject Doors doors;

  @Override
  public HealthCheckResponse call() {
    boolean guarded = doors.of("admin").isPresent();
    return Answer.of("settings", guarded ? Optional.empty() : Optional.of("no doors"));
  }
}
