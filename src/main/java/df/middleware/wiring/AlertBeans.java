package df.middleware.wiring;

import df.middleware.alert.AlertSettings;
import df.middleware.alert.VendorTrouble;
import df.middleware.retention.RetentionSettings;
import df.middleware.vendor.VendorStates;
import df.middleware.webhook.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** When somebody is told, and when personal data go. */
@ApplicationScoped
public class AlertBeans {
  /** Between two batches of a removal: webhooks go first. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Produces
  @Singleton
  AlertSettings alerts(Settings settings, Clock clock) {
    Settings.Alerts alerts = settings.alerts();
    return new AlertSettings(
        alerts.url(), new StandardWebhooks(alerts.secret(), clock), alerts.oldestPending());
  }

  /** Nothing to tell of the vendors where nobody keeps account of them. */
  @Produces
  @Singleton
  VendorTrouble.Vendors vendors(Instance<VendorStates> states) {
    return () -> states.isResolvable() ? states.get().all() : List.of();
  }

  @Produces
  @Singleton
  RetentionSettings retention(Settings settings) {
    return new RetentionSettings(Duration.ofDays(settings.ledger().retentionDays()), PAUSE);
  }
}
