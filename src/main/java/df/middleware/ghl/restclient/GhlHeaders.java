package df.middleware.ghl.restclient;

import df.middleware.ghl.GhlSettings;
import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * The headers that every request to GoHighLevel carries, and the trace that it belongs to: the last
 * word, where a server traces too.
 */
@Priority(Integer.MAX_VALUE)
final class GhlHeaders implements ClientRequestFilter {
  private final GhlSettings settings;

  GhlHeaders(GhlSettings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(ClientRequestContext request) {
    all().forEach(request.getHeaders()::putSingle);
    Work.current()
        .trace()
        .ifPresent(trace -> request.getHeaders().putSingle(TraceId.HEADER, trace.header()));
  }

  Map<String, String> all() {
    return Map.of(
        HttpHeaders.AUTHORIZATION,
        "Bearer " + settings.requiredApiKey(),
        "Version",
        "2021-07-28",
        HttpHeaders.USER_AGENT,
        "DF-Middleware");
  }
}
