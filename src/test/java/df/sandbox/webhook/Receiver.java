package df.sandbox.webhook;

import com.sun.net.httpserver.HttpServer;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Takes webhooks in place of the middleware. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  volatile int status = 200;

  record Received(String path, String body, Map<String, List<String>> headers) {
    JsonObject json() {
      return Json.object(body);
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(
              new Received(exchange.getRequestURI().getPath(), body, exchange.getRequestHeaders()));
          byte[] answer = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  WebhookTargets targets() {
    return WebhookTargets.ofMiddleware(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** The names of GHL's webhooks so far. */
  List<String> ghlTypes() {
    return all(Vendor.GHL).stream().map(one -> one.json().getString("type")).toList();
  }

  List<Received> all(Vendor vendor) {
    synchronized (received) {
      return received.stream().filter(one -> one.path().endsWith("/" + vendor.word())).toList();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
