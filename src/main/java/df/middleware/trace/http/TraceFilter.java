package df.middleware.trace.http;

import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Puts each request under its trace before anything else looks at it, until it is answered. */
@Provider
@PreMatching
@Priority(1)
@ApplicationScoped
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String END = "df.trace.end";

  @Override
  public void filter(ContainerRequestContext request) {
    TraceId trace =
        Optional.ofNullable(request.getHeaderString(TraceId.HEADER))
            .flatMap(TraceId::ofHeader)
            .orElseGet(TraceId::fresh);
    request.setProperty(END, Work.in(trace).begin());
  }

  /** Every request that began is answered, as all that is thrown is mapped to an answer. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(END) instanceof Work.End end) {
      request.removeProperty(END);
      end.close();
    }
  }
}
