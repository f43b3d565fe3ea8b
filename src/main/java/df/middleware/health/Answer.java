package df.middleware.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A check's answer: up, or down with what is wrong. */
final class Answer {
  private Answer() {}

  static HealthCheckResponse of(String name, Optional<String> fault) {
    var answer = HealthCheckResponse.named(name).status(fault.isEmpty());
    fault.ifPresent(it -> answer.withData("fault", it));
    return answer.build();
  }
}
