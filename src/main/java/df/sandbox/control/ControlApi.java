package df.sandbox.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/** {@code /control}: the sandbox itself, open to whoever reaches the loopback address. */
public final class ControlApi implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(ControlApi.class.getName());

  private final Map<String, ControlRoute> routes;
  private final ControlRoute state;

  ControlApi(Map<String, ControlRoute> routes, ControlRoute state) {
    this.routes = routes;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.read(exchange, exchange.getHttpContext().getPath());
      answer(request).send(exchange);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply answer(Request request) throws IOException, InterruptedException {
    try {
      if (request.path().isEmpty()) {
        return Reply.text(200, "text/plain; charset=utf-8", Overview.TEXT);
      }
      return routes.getOrDefault(request.path().get(0), state).answer(request);
    } catch (Refused refused) {
      return refused.reply();
    } catch (Unknown unknown) {
      return problem(404, unknown.getMessage());
    } catch (IllegalArgumentException senseless) {
      return problem(400, senseless.getMessage());
    } catch (RuntimeException defect) {
      LOG.log(Level.WARNING, "The sandbox failed on a control request", defect);
      return problem(500, defect.toString());
    }
  }

  static Reply problem(int status, @org.jspecify.annotations.Nullable String message) {
    return Reply.pretty(
        status, Json.object(Map.of("error", Optional.ofNullable(message).orElse("no reason"))));
  }

  static JsonObject body(Request request) {
    return request
        .json()
        .orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
  }

  static Vendor vendor(String word) {
    return Vendor.named(word)
        .orElseThrow(() -> new IllegalArgumentException("vendor: ghl, aloware or texting"));
  }
}
