package df.middleware.aloware.restclient;

import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Tells Aloware which trace a request belongs to: the last word, where a server traces too. */
@Priority(Integer.MAX_VALUE)
final class AlowareTrace implements ClientRequestFilter {
  @Override
  public void filter(ClientRequestContext request) {
    Work.current()
        .trace()
        .ifPresent(trace -> request.getHeaders().putSingle(TraceId.HEADER, trace.header()));
  }
}
