package df.middleware.webhook.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import df.middleware.access.Secrets;
import df.middleware.event.json.JsonpJson;
import df.middleware.webhook.AlertSettings;
import df.middleware.webhook.Delivery;
import df.middleware.webhook.StandardWebhooks;
import df.middleware.webhook.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedAlertsTest {
  private static final StandardWebhooks SIGNATURE =
      new StandardWebhooks(Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Clock.systemUTC());

  private final BlockingQueue<Delivery> received = new LinkedBlockingQueue<>();
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(
              new Delivery(name -> Optional.ofNullable(headers.getFirst(name)), "/", body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  private static SignedAlerts alerts(Optional<URI> address) {
    SignedAlerts alerts = new SignedAlerts();
    alerts.settings = new AlertSettings(address, SIGNATURE);
    alerts.json = new JsonpJson();
    alerts.clock = Clock.systemUTC();
    return alerts;
  }

  @Test
  void an_alert_arrives_signed() throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts");

    alerts(Optional.of(address)).raise("df.event.given-up", Map.of("eventId", "e1"));

    Delivery delivery = received.poll(20, TimeUnit.SECONDS);
    assertThat(delivery).isNotNull();
    assertThat(SIGNATURE.of(delivery)).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void without_an_address_nobody_is_told() {
    assertThatCode(() -> alerts(Optional.empty()).raise("df.x", Map.of()))
        .doesNotThrowAnyException();
    assertThat(received).isEmpty();
  }

  @Test
  void an_address_where_nobody_listens_does_no_harm() {
    assertThatCode(
            () -> alerts(Optional.of(URI.create("http://127.0.0.1:1/"))).raise("df.x", Map.of()))
        .doesNotThrowAnyException();
  }
}
