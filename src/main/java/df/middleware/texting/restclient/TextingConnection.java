package df.middleware.texting.restclient;

import df.middleware.texting.TextingSettings;
import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import df.middleware.vendor.VendorReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP client to the texting provider; one serves all threads. */
@ApplicationScoped
public class TextingConnection {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private TextingSettings settings;
  private HttpClient client;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected TextingConnection() {}

  @Inject
  public TextingConnection(TextingSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** {@code POST /messages}; the whole answer within ten seconds. */
  public VendorReply send(String json) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(json), HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> reply =
          answer.get(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS);
      return VendorReply.read(
          reply.statusCode(), reply.headers().map(), new ByteArrayInputStream(reply.body()));
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new InterruptedIOException("no answer in time");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server stops");
    }
  }

  private HttpRequest request(String json) {
    String base = settings.baseUrl().orElseThrow().toString().replaceAll("/+$", "");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/messages"));
    Work.current().trace().ifPresent(it -> request.header(TraceId.HEADER, it.header()));
    return request
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + settings.apiKey().orElseThrow())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("User-Agent", "DF-Middleware")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }
}
