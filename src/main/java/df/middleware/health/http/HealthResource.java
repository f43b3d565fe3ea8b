package df.middleware.health.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Says that HTTP is answered, and nothing more; it is open to everybody. */
@Path("/health")
@ApplicationScoped
public class HealthResource {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "health", summary = "Answers as long as the HTTP side lives.")
  @APIResponse(
      responseCode = "200",
      description = "It lives",
      content = @Content(examples = @ExampleObject(name = "alive", value = "{\"status\":\"ok\"}")))
  public String health() {
    return "{\"status\":\"ok\"}";
  }
}
