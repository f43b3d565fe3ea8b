package df.sandbox.webhook;

import df.sandbox.state.Behaviour;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends webhooks, later and by threads of its own; a target that is away disturbs nobody. */
public final class Courier implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int TRY_LATER = 429;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ScheduledThreadPoolExecutor threads;
  private final Behaviour behaviour;
  private final Map<Vendor, Signature> signatures;
  private final DeliveryLog log;
  private final Clock clock;
  private final ThreadLocal<Boolean> quiet = ThreadLocal.withInitial(() -> false);
  private volatile WebhookTargets targets;

  public Courier(
      WebhookTargets targets,
      Map<Vendor, Signature> signatures,
      Behaviour behaviour,
      DeliveryLog log,
      Clock clock) {
    this.targets = targets;
    this.signatures = signatures;
    this.behaviour = behaviour;
    this.log = log;
    this.clock = clock;
    this.threads =
        new ScheduledThreadPoolExecutor(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "sandbox-webhooks");
              thread.setDaemon(true);
              return thread;
            });
  }

  public WebhookTargets targets() {
    return targets;
  }

  public void targets(WebhookTargets other) {
    this.targets = other;
  }

  /** What this thread changes meanwhile is told to nobody. */
  public void quietly(Runnable changes) {
    quiet.set(true);
    try {
      changes.run();
    } finally {
      quiet.remove();
    }
  }

  /** Tells of a change, unless echoes are off or there is nobody to tell. */
  public void send(Vendor vendor, String event, JsonObject body) {
    if (behaviour.flag("echo") && !quiet.get()) {
      send(vendor, event, body, behaviour.number("echoDelayMillis"));
    }
  }

  /** Sends after that many milliseconds, unless there is nobody to send it to. */
  public void send(Vendor vendor, String event, JsonObject body, long delayMillis) {
    targets
        .of(vendor)
        .ifPresent(
            target -> {
              Delivery delivery = log.begin(vendor, event, body.toString(), clock.instant());
              schedule(() -> attempt(delivery, target), delayMillis);
            });
  }

  private void schedule(Runnable task, long delayMillis) {
    try {
      var unused = threads.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The sandbox is going away, and its webhooks with it, as at a vendor that goes down.
    }
  }

  private void attempt(Delivery delivery, URI target) {
    try {
      int status = post(delivery.vendor(), target, delivery.body()).statusCode();
      boolean again = status == TRY_LATER && delivery.attempts() < retries(delivery.vendor());
      Delivery answered = delivery.answered(status, !again);
      log.update(answered);
      if (again) {
        schedule(() -> attempt(answered, target), behaviour.number("ghlRetryGapMillis"));
      }
    } catch (IOException | RuntimeException away) {
      log.update(delivery.unanswered(away.toString()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the three, only GHL tries again, and only when it is asked to slow down. */
  private int retries(Vendor vendor) {
    return vendor == Vendor.GHL ? behaviour.number("ghlRetries") : 0;
  }

  /** Sends this text at once, signed as the vendor would, and gives the answer. */
  public HttpResponse<String> post(Vendor vendor, URI target, String body)
      throws IOException, InterruptedException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes));
    signatures.getOrDefault(vendor, Signatures.none()).headers(bytes).forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
