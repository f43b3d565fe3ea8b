package df.cluster;

import df.faults.Poll;
import df.faults.net.Threads;
import df.faults.part.Node;
import df.faults.part.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One sender that looks how long an acknowledgement takes, whatever goes on. */
final class Prober implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final AtomicLong slowestMillis = new AtomicLong();
  private final List<Node> nodes;
  private volatile boolean ending;

  private Prober(List<Node> nodes) {
    this.nodes = nodes;
  }

  static Prober start(List<Node> nodes) {
    Prober prober = new Prober(nodes);
    Threads.start("prober", prober::probe);
    return prober;
  }

  private void probe() {
    for (int i = 1; !ending; i++) {
      Node node = nodes.get(i % nodes.size());
      if (node.kept().isReady()) {
        long begun = System.nanoTime();
        if (isAcknowledged(node, i)) {
          slowestMillis.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
        }
      }
      Poll.pause(PAUSE);
    }
  }

  /** Of an event that ends at once and leads nowhere: a message was delivered. */
  private boolean isAcknowledged(Node node, int number) {
    HttpRequest request =
        HttpRequest.newBuilder(node.address("/api/webhooks/texting"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Texting-Secret", Secrets.TEXTING_SECRET)
            .POST(
                BodyPublishers.ofString(
                    "{\"type\":\"message.delivered\",\"id\":\"evt-probe-%1$d\",\"message\":{\"id\":\"probe-%1$d\"}}"
                        .formatted(number)))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200;
    } catch (IOException noAnswer) {
      return false;
    } catch (InterruptedException ending) {
      return false;
    }
  }

  /** The slowest acknowledgement since this was last asked. */
  Duration slowestSinceLast() {
    return Duration.ofMillis(slowestMillis.getAndSet(0));
  }

  @Override
  public void close() {
    ending = true;
  }
}
