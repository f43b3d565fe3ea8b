package df.middleware.vendor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * The one way in which a vendor is called: in its turn, and with every failure to get an answer
 * told as {@link VendorUnavailable}.
 */
public final class VendorLine {
  private final Vendor vendor;
  private final VendorTurn turn;
  private final ReplyRules rules;

  public VendorLine(Vendor vendor, VendorTurn turn, ReplyRules rules) {
    this.vendor = vendor;
    this.turn = turn;
    this.rules = rules;
  }

  /** One request and its answer. */
  @FunctionalInterface
  public interface Exchange {
    VendorReply run() throws IOException;
  }

  /** The answer: a success, or a refusal for the caller to judge. */
  public VendorReply call(Exchange exchange) {
    turn.await(vendor);
    VendorReply reply = answer(exchange);
    rules.pause(reply).ifPresent(howLong -> turn.pause(vendor, howLong));
    rules.requireAvailable(reply);
    return reply;
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
    turn.made(vendor, answer, Duration.ofNanos(System.nanoTime() - startNanos));
  }
}
