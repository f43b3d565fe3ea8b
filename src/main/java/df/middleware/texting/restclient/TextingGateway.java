package df.middleware.texting.restclient;

import df.middleware.event.Json;
import df.middleware.texting.TextingSettings;
import df.middleware.vendor.BudgetAway;
import df.middleware.vendor.CircuitOpen;
import df.middleware.vendor.RateLimited;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorLine;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorTurn;
import df.middleware.vendor.VendorUnavailable;
import df.middleware.vendor.VendorWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Every call to the texting provider goes through here: one budget, one circuit breaker. */
@ApplicationScoped
public class TextingGateway {
  private static final int OPEN_MILLIS = 5_000;

  private VendorLine line;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected TextingGateway() {}

  /** What the server measures the calls with. */
  @Inject
  void watchedBy(VendorWatch watcher) {
    line = line.watchedBy(watcher);
  }

  @Inject
  public TextingGateway(TextingSettings settings, VendorTurn turn, Json json, Clock clock) {
    ReplyRules rules = new ReplyRules(Vendor.TEXTING, json, clock, settings.apiKey());
    this.line = new VendorLine(Vendor.TEXTING, turn, rules);
  }

  /** The answer to this request, a success or a refusal. */
  @CircuitBreaker(
      requestVolumeThreshold = 20,
      failureRatio = 0.5,
      delay = OPEN_MILLIS,
      successThreshold = 2,
      failOn = VendorUnavailable.class,
      skipOn = {RateLimited.class, CircuitOpen.class, BudgetAway.class})
  @Fallback(fallbackMethod = "leaveAlone", applyOn = CircuitBreakerOpenException.class)
  public VendorReply call(VendorLine.Exchange exchange) {
    return line.call(exchange);
  }

  /** Half of this node's last calls failed: all nodes leave the vendor alone. */
  public VendorReply leaveAlone(VendorLine.Exchange exchange) {
    throw line.leaveAlone();
  }
}
