package df.middleware.webhook.restclient;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.routing.Alerts;
import df.middleware.webhook.AlertSettings;
import df.middleware.webhook.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts alerts as Standard Webhooks; one that does not arrive is in the log. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class SignedAlerts implements Alerts {
  private static final Logger LOG = System.getLogger(SignedAlerts.class.getName());
  private static final Duration TIME_OUT = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

  @Inject AlertSettings settings;
  @Inject Json json;
  @Inject Clock clock;

  @Override
  public void raise(String type, Map<String, String> data) {
    settings
        .address()
        .ifPresent(
            address ->
                client
                    .sendAsync(request(address, type, data), BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> tell(type, answer, failure)));
  }

  private HttpRequest request(URI address, String type, Map<String, String> data) {
    Instant now = clock.instant();
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("type", type);
    alert.put("timestamp", now.toString());
    alert.put("data", new LinkedHashMap<>(data));
    byte[] body = json.write(Payload.of(alert)).getBytes(StandardCharsets.UTF_8);
    String id = "msg_" + UUID.randomUUID();
    return HttpRequest.newBuilder(address)
        .timeout(TIME_OUT)
        .header("Content-Type", "application/json")
        .header(StandardWebhooks.ID, id)
        .header(StandardWebhooks.TIMESTAMP, Long.toString(now.getEpochSecond()))
        .header(StandardWebhooks.SIGNATURE, settings.signature().sign(id, now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static void tell(
      String type, @Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
    if (answer == null || answer.statusCode() >= 300) {
      String why =
          answer != null
              ? String.valueOf(answer.statusCode())
              : failure == null ? "no answer" : failure.getClass().getSimpleName();
      LOG.log(Level.WARNING, "Alert {0} did not arrive: {1}", type, why);
    }
  }
}
