package df.middleware.wiring;

import df.middleware.vendor.CallTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What an administrator looks at. */
@ApplicationScoped
public class OperateBeans {

  @Produces
  @Singleton
  CallTimes callTimes() {
    return new CallTimes();
  }
}
