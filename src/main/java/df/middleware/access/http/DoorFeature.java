package df.middleware.access.http;

import df.middleware.access.Door;
import df.middleware.access.Doors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Bolts each resource method whose own {@code @Path} lies behind a door. */
@Provider
@ApplicationScoped
public class DoorFeature implements DynamicFeature {
  @Inject Doors doors;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    String path = path(resource.getResourceClass()) + "/" + path(resource.getResourceMethod());
    doors.of(path).ifPresent(door -> context.register(new Bolt(door)));
  }

  private static String path(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value).orElse("");
  }

  /** The lock on one resource method. */
  @Priority(Priorities.AUTHENTICATION)
  record Bolt(Door door) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      Guard.check(door, request);
    }
  }
}
