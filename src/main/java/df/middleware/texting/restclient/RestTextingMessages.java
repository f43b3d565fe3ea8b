package df.middleware.texting.restclient;

import df.middleware.event.Json;
import df.middleware.texting.Sending;
import df.middleware.texting.TextingMessages;
import df.middleware.texting.TextingSettings;
import df.middleware.vendor.RateLimited;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.RequestTree;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The texting provider's API. */
@ApplicationScoped
public class RestTextingMessages implements TextingMessages {
  private TextingSettings settings;
  private TextingConnection connection;
  private TextingGateway gateway;
  private Json json;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RestTextingMessages() {}

  @Inject
  public RestTextingMessages(
      TextingSettings settings,
      TextingConnection connection,
      TextingGateway gateway,
      Json json,
      Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.gateway = gateway;
    this.json = json;
    this.rules = new ReplyRules(Vendor.TEXTING, json, clock, settings.apiKey());
  }

  @Override
  public Optional<String> usualSender() {
    return settings.fromNumber();
  }

  @Override
  public Sending send(String to, String from, String body) {
    Optional<String> missing = settings.missing();
    if (missing.isPresent()) {
      return new Sending.NotSent(missing.get() + " is not set", Optional.empty());
    }
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("to", to);
    message.put("from", from);
    message.put("body", body);
    String text = json.write(RequestTree.of(message));
    Departure departure = new Departure(() -> connection.send(text));
    try {
      return outcome(gateway.call(departure));
    } catch (RateLimited tooMany) {
      return new Sending.NotSent(reason(tooMany), tooMany.retryAfter());
    } catch (VendorUnavailable failed) {
      return departure.mayHaveArrived()
          ? new Sending.Unknown(reason(failed))
          : new Sending.NotSent(reason(failed), failed.retryAfter());
    }
  }

  private Sending outcome(VendorReply reply) {
    if (!reply.isSuccess()) {
      return new Sending.RefusedByProvider(reason(rules.rejected(reply)));
    }
    return rules
        .successfulPayload(reply)
        .flatMap(it -> it.text("id", "messageId"))
        .<Sending>map(Sending.Sent::new)
        .orElseGet(() -> new Sending.Unknown("The texting provider's answer names no message"));
  }

  private static String reason(RuntimeException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "no reason given");
  }
}
