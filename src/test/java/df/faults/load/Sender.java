package df.faults.load;

import df.faults.Poll;
import df.faults.part.Node;
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
   * Until it is acknowledged; of those that got no answer, half are left: nothing was promised, and
   * either outcome is right.
   */
  void send(Delivery delivery) {
    String body = delivery.body().get();
    boolean again = true;
    while (again) {
      Node node = next();
      Optional<HttpResponse<String>> answer = Post.bring(delivery, body, node);
      again = !isKept(delivery, answer) && mayBeRepeated(delivery, answer);
      if (answer.isEmpty()) {
        awaitSomeNode();
      }
    }
  }

  /** In turn, as a load balancer has it that knows which nodes are up. */
  private Node next() {
    List<Node> up = nodes.stream().filter(it -> it.kept().isReady()).toList();
    List<Node> from = up.isEmpty() ? nodes : up;
    return from.get(Math.floorMod(TURN.getAndIncrement(), from.size()));
  }

  /** Nobody knows whether a text left, and the product never sends it again: nor is it asked to. */
  private boolean mayBeRepeated(Delivery delivery, Optional<HttpResponse<String>> answer) {
    boolean unknown = answer.filter(it -> it.statusCode() == 504).isPresent();
    return !(delivery.kind() == Kind.SEND && unknown)
        && (answer.isPresent() || random.nextBoolean());
  }

  private boolean isKept(Delivery delivery, Optional<HttpResponse<String>> answer) {
    if (answer.isEmpty()) {
      acknowledged.unanswered();
      return false;
    }
    int status = answer.get().statusCode();
    if (status == OK) {
      acknowledged.add(delivery, Post.eventId(answer.get()));
    } else if (status == 429 || status >= 500) {
      acknowledged.refused(status);
      Poll.pause(Duration.ofMillis(500));
    } else {
      acknowledged.wrong(delivery.kind() + ": " + status + " " + answer.get().body());
      return true;
    }
    return status == OK;
  }

  private void awaitSomeNode() {
    Poll.until("a node answers", AWAY, () -> nodes.stream().anyMatch(Post::isUp));
  }
}
