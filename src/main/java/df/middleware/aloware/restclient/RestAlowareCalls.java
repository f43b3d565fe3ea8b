package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareCalls;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.AlowareSettings;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.vendor.AddressPart;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Aloware's calls by id, for an account that has them; none is known of any other. */
@ApplicationScoped
public class RestAlowareCalls implements AlowareCalls {
  private AlowareSettings settings;
  private AlowareConnection connection;
  private AlowareGateway gateway;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RestAlowareCalls() {}

  @Inject
  public RestAlowareCalls(
      AlowareSettings settings,
      AlowareConnection connection,
      AlowareGateway gateway,
      Json json,
      Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.gateway = gateway;
    this.rules = new ReplyRules(Vendor.ALOWARE, json, clock, settings.apiToken());
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public Optional<Payload> current(String callId) {
    if (settings.style() == Style.WEBHOOK || !AddressPart.isId(callId)) {
      return Optional.empty();
    }
    String token = settings.requiredApiToken();
    VendorReply reply = gateway.call(() -> connection.rest().call(token, callId));
    if (!reply.isSuccess() && reply.status() != 404) {
      throw rules.rejected(reply);
    }
    return rules
        .successfulPayload(reply)
        .map(AlowareReplies::call)
        .filter(call -> !call.isNothing());
  }
}
