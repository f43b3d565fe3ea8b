package df.middleware.access.http;

import df.middleware.access.Doors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Asks for the secret by the address of a request, before anything else looks at it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AddressFilter implements ContainerRequestFilter {
  @Inject Doors doors;

  @Override
  public void filter(ContainerRequestContext request) {
    doors.of(request.getUriInfo().getPath(false)).ifPresent(door -> Guard.check(door, request));
  }
}
