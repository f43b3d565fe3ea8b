package df.middleware.inbox.http;

import df.middleware.event.Json;
import df.middleware.inbox.LedgerStats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the ledger and the queues stand, for an operator. */
@Path("admin/stats")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class StatsResource {
  @Inject LedgerStats stats;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "readStats",
      summary = "How much waits, how long, and how deep the queues are.",
      description =
          "What only the broker knows is null, with \"broker\":\"unavailable\", when it is away.")
  @APIResponse(
      responseCode = "200",
      description = "The numbers of this moment",
      content = @Content(examples = @ExampleObject(name = "stats", value = Examples.STATS)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String stats() {
    return json.write(stats.answer());
  }
}
