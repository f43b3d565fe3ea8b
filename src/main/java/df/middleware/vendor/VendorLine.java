package df.middleware.vendor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;

/**
 * The one way in which a vendor is called: in its turn, and with every failure to get an answer
 * told as {@link VendorUnavailable}.
 */
public final class VendorLine {
  /** Calls that are on their way make the two counts differ a little. */
  private static final int NOT_WORTH_MENTIONING = 50;

  /** What is no answer to what was asked. */
  private static final Set<String> NO_ANSWERS = Set.of("429", "5xx", "timeout", "unreached");

  private final Vendor vendor;
  private final VendorTurn turn;
  private final ReplyRules rules;
  private final VendorWatch watcher;

  public VendorLine(Vendor vendor, VendorTurn turn, ReplyRules rules) {
    this(vendor, turn, rules, (called, took, answered) -> {});
  }

  private VendorLine(Vendor vendor, VendorTurn turn, ReplyRules rules, VendorWatch watcher) {
    this.vendor = vendor;
    this.turn = turn;
    this.rules = rules;
    this.watcher = watcher;
  }

  /** The same line, every call of which is told to somebody. */
  public VendorLine watchedBy(VendorWatch somebody) {
    return new VendorLine(vendor, turn, rules, somebody);
  }

  /** One request and its answer. */
  @FunctionalInterface
  public interface Exchange {
    VendorReply run() throws IOException;
  }

  /**
   * The answer: a success, or a refusal for the caller to judge.
   *
   * @throws ClaimLost when the work is somebody else's by now
   */
  public VendorReply call(Exchange exchange) {
    Mandate.require();
    Turn own = turn.await(vendor);
    Mandate.require(); // the wait may have been long
    VendorReply reply = answer(exchange);
    rules.pause(reply).ifPresent(howLong -> turn.pause(vendor, howLong));
    correctCount(reply, own);
    requireAvailable(reply, own);
    return reply;
  }

  private void correctCount(VendorReply reply, Turn own) {
    rules
        .usedToday(reply)
        .filter(theirs -> theirs > own.usedToday() + NOT_WORTH_MENTIONING)
        .ifPresent(theirs -> turn.counted(vendor, theirs));
  }

  private void requireAvailable(VendorReply reply, Turn own) {
    boolean isBack = own.isProbe();
    try {
      rules.requireAvailable(reply);
    } catch (RateLimited well) {
      throw well; // it counts our calls, so it works
    } catch (VendorUnavailable stillAway) {
      isBack = false;
      throw stillAway;
    } finally {
      if (isBack) {
        turn.isBack(vendor);
      }
    }
  }

  /** What a call fails with that the node's own circuit breaker does not let through. */
  public CircuitOpen leaveAlone() {
    turn.leaveAlone(vendor);
    return new CircuitOpen(vendor);
  }

  /** Names the kind of a failure only: its message may hold the address, and that the token. */
  private VendorReply answer(Exchange exchange) {
    long start = System.nanoTime();
    try {
      VendorReply reply = exchange.run();
      made(kindOf(reply.status()), start);
      return reply;
    } catch (InterruptedIOException | HttpTimeoutException late) {
      made("timeout", start);
      throw new VendorUnavailable(vendor.title() + " did not answer in time");
    } catch (IOException broken) {
      made("unreached", start);
      throw new VendorUnreached(
          "%s could not be reached (%s)"
              .formatted(vendor.title(), broken.getClass().getSimpleName()));
    }
  }

  private static String kindOf(int status) {
    return status == 429 ? "429" : status / 100 + "xx";
  }

  private void made(String answer, long startNanos) {
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    turn.made(vendor, answer, took);
    watcher.called(vendor, took, !NO_ANSWERS.contains(answer));
  }
}
