package df.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import df.sandbox.state.Vendor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One vendor's address: each request meets the ordered faults, is answered, and is logged. */
public final class VendorSite implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(VendorSite.class.getName());

  private final Vendor vendor;
  private final VendorApi api;
  private final Faults faults;
  private final RequestLog log;
  private final Clock clock;

  public VendorSite(Vendor vendor, VendorApi api, Faults faults, RequestLog log, Clock clock) {
    this.vendor = vendor;
    this.api = api;
    this.faults = faults;
    this.log = log;
    this.clock = clock;
  }

  /** What comes of a request: an answer, or none after a while. */
  private record Outcome(Optional<Reply> reply, int silentMillis) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Closed without an answer, an exchange ends its connection.
    try (exchange) {
      Instant at = clock.instant();
      Request request = Request.read(exchange, exchange.getHttpContext().getPath());
      Outcome outcome = outcome(request);
      long millis = clock.millis() - at.toEpochMilli();
      log.add(vendor, request, outcome.reply.map(Reply::status).orElse(0), at, millis);
      Thread.sleep(outcome.silentMillis);
      if (outcome.reply.isPresent()) {
        outcome.reply.get().send(exchange);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome outcome(Request request) throws InterruptedException {
    Supplier<Reply> answer = () -> answered(request);
    boolean silent = false;
    for (Fault fault : faults.striking(vendor, request)) {
      switch (fault.kind()) {
        case LATENCY -> Thread.sleep(fault.millis());
        case RESET -> {
          return new Outcome(Optional.empty(), 0);
        }
        case HANG -> {
          return new Outcome(Optional.empty(), fault.millis());
        }
        case RESET_AFTER -> silent = true;
        case STATUS, HTML, WRONG_JSON, BROKEN_JSON, RATE_LIMIT, RATE_LIMIT_FOR ->
            answer = () -> instead(fault);
      }
    }
    Reply reply = api.admit(answer);
    return new Outcome(silent ? Optional.empty() : Optional.of(reply), 0);
  }

  private Reply answered(Request request) {
    try {
      return api.answer(request);
    } catch (Refused refused) {
      return refused.reply();
    } catch (RuntimeException defect) {
      LOG.log(Level.WARNING, "The sandbox failed on a request to " + vendor.word(), defect);
      return Reply.json(500, Map.of("message", "Internal Server Error"));
    }
  }

  private Reply instead(Fault fault) {
    return switch (fault.kind()) {
      case HTML -> Reply.html(200);
      case WRONG_JSON -> Reply.json(200, Map.of("unexpected", true));
      case BROKEN_JSON -> Reply.text(200, "application/json", "{\"contact\": {\"id\": \"");
      case RATE_LIMIT -> api.tooMany();
      case RATE_LIMIT_FOR ->
          api.tooMany().with(Map.of("Retry-After", String.valueOf(fault.millis() / 1_000)));
      default -> Reply.json(fault.status(), Map.of());
    };
  }
}
