package df.middleware.privacy.http;

import df.middleware.privacy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Remembers who a request is from, for the record of what they do by it. */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets the field
public class ActorFilter implements ContainerRequestFilter, ContainerResponseFilter {
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    Actor.of(
            Optional.ofNullable(request.getHeaderString(Actor.HEADER)),
            Optional.ofNullable(servletRequest.getRemoteAddr()))
        .begin();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Actor.end();
  }
}
