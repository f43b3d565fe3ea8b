package df.middleware.reconcile.http;

import df.middleware.paging.Parameters;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Begins a run: outside of this request, on whichever node is first. */
@Path("jobs/reconcile")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
@SecurityRequirement(name = "jobs")
public class ReconcileResource {
  @Inject Reconciliation reconciliation;

  @POST
  @Operation(
      operationId = "reconcile",
      summary = "Compare all mapped contacts with both vendors, and repair what was missed.",
      description =
          "Where a run of the kind goes on already, that one is answered. How it fares:"
              + " /api/admin/reconcile-runs/{runId}.")
  @Parameter(
      name = "dryRun",
      in = ParameterIn.QUERY,
      description = "true: count, and write nothing; false when not given")
  @Parameter(
      name = "force",
      in = ParameterIn.QUERY,
      description = "true: go on past the brake; false when not given")
  @APIResponse(
      responseCode = "202",
      description = "The run's id",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "begun",
                      value = "{\"runId\":\"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10\"}")))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public Response reconcile(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    Mode mode = new Mode(given.flag("dryRun"), given.flag("force"));
    JsonObject answer =
        Json.createObjectBuilder().add("runId", reconciliation.start(mode).toString()).build();
    return Response.accepted(answer).build();
  }
}
