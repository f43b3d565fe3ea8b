package df.middleware.inbox.http;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Says in the description of the API that events are replayed by what they are found by; the server
 * calls it, named in {@code microprofile-config.properties}.
 */
public class ReplayParameters implements OASFilter {
  private static final Set<String> OF_A_PAGE = Set.of("limit", "cursor");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Operation replay = operation(api, "replayEvents").orElseThrow();
    operation(api, "findEvents").orElseThrow().getParameters().stream()
        .filter(it -> !OF_A_PAGE.contains(it.getName()))
        .forEach(replay::addParameter);
  }

  private static Optional<Operation> operation(OpenAPI api, String id) {
    Stream<PathItem> paths = api.getPaths().getPathItems().values().stream();
    return paths
        .flatMap(it -> it.getOperations().values().stream())
        .filter(it -> id.equals(it.getOperationId()))
        .findFirst();
  }
}
