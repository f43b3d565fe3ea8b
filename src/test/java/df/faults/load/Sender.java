package df.faults.load;

import df.faults.Poll;
import df.faults.part.Node;
import df.sandbox.state.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the product of some persons, one delivery after the other. */
final class Sender {
  private static final Duration AWAY = Duration.ofMinutes(5);
  private static final int OK = 200;
  private static final AtomicInteger TURN = new AtomicInteger();

  private final List<Node> nodes;
  private final Acknowledged acknowledged;
  private final Random random;

  Sender(List<Node> nodes, Acknowledged acknowledged, Random random) {
    this.nodes = nodes;
    this.acknowledged = acknowledged;
    this.random = random;
  }

  /**
   * Until it is acknowledged or, for half of those that were not, left: then nothing was promised,
   * and either outcome is right.
   */
  void send(Delivery delivery) {
    String body = delivery.body().get();
    boolean again = true;
    while (again) {
      Node node = nodes.get(Math.floorMod(TURN.getAndIncrement(), nodes.size()));
      Optional<HttpResponse<String>> answer = Post.bring(delivery, body, node);
      again = !isKept(delivery, answer) && random.nextBoolean();
      if (answer.isEmpty()) {
        awaitSomeNode();
      }
    }
  }

  private boolean isKept(Delivery delivery, Optional<HttpResponse<String>> answer) {
    if (answer.isEmpty()) {
      acknowledged.unanswered();
      return false;
    }
    int status = answer.get().statusCode();
    if (status == OK) {
      acknowledged.add(delivery, eventId(answer.get().body()));
    } else if (status == 429 || status >= 500) {
      acknowledged.refused();
      Poll.pause(Duration.ofMillis(500));
    } else {
      acknowledged.wrong(delivery.kind() + ": " + status + " " + answer.get().body());
      return true;
    }
    return status == OK;
  }

  private static String eventId(String body) {
    return Json.parseObject(body).flatMap(it -> Json.text(it, "eventId")).orElse("");
  }

  private void awaitSomeNode() {
    Poll.until("a node answers", AWAY, () -> nodes.stream().anyMatch(Post::isUp));
  }
}
