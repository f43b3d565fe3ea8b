package df.middleware.ghl.restclient;

import df.middleware.event.Json;
import df.middleware.ghl.GhlSettings;
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
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Every call to GoHighLevel goes through here: one budget, one circuit breaker. */
@ApplicationScoped
public class GhlGateway {
  private static final int OPEN_MILLIS = 5_000;

  private VendorLine line;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected GhlGateway() {}

  /** What the server measures the calls with. */
  @Inject
  void watchedBy(VendorWatch watcher) {
    line = line.watchedBy(watcher);
  }

  @Inject
  public GhlGateway(GhlSettings settings, VendorTurn turn, Json json, Clock clock) {
    ReplyRules rules = new ReplyRules(Vendor.GHL, json, clock, settings.apiKey());
    this.line = new VendorLine(Vendor.GHL, turn, rules);
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
  public VendorReply call(Supplier<Response> request) {
    return line.call(() -> answer(request));
  }

  /** Half of this node's last calls failed: all nodes leave the vendor alone. */
  public VendorReply leaveAlone(Supplier<Response> request) {
    throw line.leaveAlone();
  }

  private static VendorReply answer(Supplier<Response> request) throws IOException {
    try (Response response = request.get()) {
      InputStream body = response.readEntity(InputStream.class);
      return VendorReply.read(response.getStatus(), response.getStringHeaders(), body);
    } catch (ProcessingException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }
}
