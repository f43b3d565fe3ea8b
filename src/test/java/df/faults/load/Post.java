package df.faults.load;

import df.faults.part.Node;
import df.faults.part.Secrets;
import df.sandbox.state.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Brings one delivery to a node. */
public final class Post {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Post() {}

  /** The answer; empty when there was none. */
  public static Optional<HttpResponse<String>> bring(Delivery delivery, String body, Node node) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.address(delivery.path()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    delivery.headers().forEach(request::header);
    return sent(request.build());
  }

  /** Which event a delivery has become; empty where the answer names none. */
  public static String eventId(HttpResponse<String> answer) {
    return Json.parseObject(answer.body()).flatMap(it -> Json.text(it, "eventId")).orElse("");
  }

  static boolean isUp(Node node) {
    HttpRequest request =
        HttpRequest.newBuilder(node.address("/api/health")).timeout(Duration.ofSeconds(5)).build();
    return sent(request).filter(it -> it.statusCode() == 200).isPresent();
  }

  /** What an operator is told. */
  public static String admin(Node node, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(node.address("/api/admin/" + path))
            .timeout(PATIENCE)
            .header("X-DF-ADMIN-SECRET", Secrets.ADMIN)
            .build();
    return sent(request).map(HttpResponse::body).orElse("");
  }

  private static Optional<HttpResponse<String>> sent(HttpRequest request) {
    try {
      return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
