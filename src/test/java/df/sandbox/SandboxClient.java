package df.sandbox;

import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Talks to a sandbox over HTTP as the middleware, or somebody with curl, would. */
public final class SandboxClient {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sandbox sandbox;
  private final SandboxSettings settings;

  public SandboxClient(Sandbox sandbox, SandboxSettings settings) {
    this.sandbox = sandbox;
    this.settings = settings;
  }

  public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
    public JsonObject json() {
      return Json.object(body);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** With the token and the version. */
  public Answer ghl(String method, String path, String body) throws Exception {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + settings.ghlToken());
    headers.put("Version", "2021-07-28");
    return send(method, sandbox.ghlBaseUrl() + path, body, headers);
  }

  /** The token is to be in the path or the body. */
  public Answer aloware(String method, String path, String body) throws Exception {
    return send(method, sandbox.alowareBaseUrl() + path, body, Map.of());
  }

  public Answer texting(String body) throws Exception {
    return send(
        "POST",
        sandbox.textingBaseUrl() + "/messages",
        body,
        Map.of("Authorization", "Bearer " + settings.textingKey()));
  }

  public Answer control(String method, String path, String body) throws Exception {
    return send(method, sandbox.controlUrl() + path, body, Map.of());
  }

  /** An empty body is none. */
  public Answer send(String method, String url, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), response.headers());
  }
}
