package df.middleware.alert.restclient;

import df.middleware.alert.AlertPost;
import df.middleware.alert.AlertReceiver;
import df.middleware.alert.AlertSettings;
import df.middleware.event.Json;
import df.middleware.webhook.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts an alert as a Standard Webhook; anything but a 2xx in time has not arrived. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class HttpAlertReceiver implements AlertReceiver {
  /** From the connection to the last byte of the answer. */
  private static final Duration TIME_OUT = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

  @Inject AlertSettings settings;
  @Inject Json json;
  @Inject Clock clock;
  Duration timeOut = TIME_OUT;

  @Override
  public boolean isThere() {
    return settings.address().isPresent();
  }

  @Override
  public Optional<String> post(AlertPost post) {
    return settings
        .address()
        .map(address -> post(request(address, post)))
        .orElse(Optional.of("ALERT_WEBHOOK_URL is not set"));
  }

  private Optional<String> post(HttpRequest request) {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      int status = answer.get(timeOut.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP status " + status);
    } catch (TimeoutException slow) {
      return Optional.of("no answer in time");
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      return Optional.of((cause == null ? failure : cause).getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(URI address, AlertPost post) {
    Instant now = clock.instant();
    byte[] body = json.write(post.body()).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address)
        .timeout(TIME_OUT)
        .header("Content-Type", "application/json")
        .header(StandardWebhooks.ID, post.id())
        .header(StandardWebhooks.TIMESTAMP, Long.toString(now.getEpochSecond()))
        .header(StandardWebhooks.SIGNATURE, settings.signature().sign(post.id(), now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }
}
