package df.middleware.scenario;

import df.middleware.event.Payload;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server says of itself within three seconds: the status of the answer, and which of the
 * checks are UP or DOWN. WildFly says it at its management port.
 */
record Health(int status, Map<String, String> checks) {

  /** Can it work? */
  static Health ready() {
    return of("/health/ready");
  }

  /** Need it not be restarted? */
  static Health live() {
    return of("/health/live");
  }

  private static Health of(String path) {
    String port = System.getProperty("it.management.port", System.getProperty("it.http.port"));
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpResponse<String> answer =
        Running.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)));
    return new Health(
        answer.statusCode(),
        Running.json(answer).at("checks").items().stream()
            .collect(Collectors.toMap(it -> text(it, "name"), it -> text(it, "status"))));
  }

  private static String text(Payload check, String field) {
    return check.text(field).orElse("");
  }
}
