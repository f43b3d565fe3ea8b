package df.middleware.operate.http;

import df.middleware.event.Json;
import df.middleware.operate.FindTrouble;
import df.middleware.operate.TakePicture;
import df.middleware.operate.Trouble;
import df.middleware.paging.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first question of an operator: is anything stuck, what, why, and what is to be done. */
@Path("admin/trouble")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class TroubleResource {
  private static final String EXAMPLE =
      """
      {"items":[{"what":"The queue df.ghl is paused, 12 events wait",
      "why":"An operator holds it; GET /api/admin/audit says who",
      "do":"POST /api/admin/queues/ghl/resume"}],"total":1,"nextCursor":null}""";

  @Inject TakePicture picture;
  @Inject FindTrouble trouble;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findTrouble",
      summary = "What is stuck, why, and what to do; empty when all is well.")
  @APIResponse(
      responseCode = "200",
      description = "What is not as it should be, of all nodes together",
      content = @Content(examples = @ExampleObject(name = "paused", value = EXAMPLE)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find() {
    List<Trouble> found = trouble.in(picture.now());
    return json.write(
        new Answer()
            .with("items", found.stream().map(Trouble::answer).toList())
            .with("total", found.size())
            .with("nextCursor", Optional.empty())
            .payload());
  }
}
