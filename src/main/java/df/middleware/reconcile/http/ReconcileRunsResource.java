package df.middleware.reconcile.http;

import df.middleware.event.Json;
import df.middleware.paging.Parameters;
import df.middleware.paging.PathId;
import df.middleware.problem.UnknownId;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the runs fared, for an operator. */
@Path("admin/reconcile-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class ReconcileRunsResource {
  private static final String EXAMPLE =
      """
      {"id":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10","jobName":"reconcile","dryRun":false,
      "forced":false,"startedAt":"2026-11-20T18:17:00.120Z",
      "finishedAt":"2026-11-20T18:21:40.480Z","status":"done","phase":"repairs",
      "totals":{"checked":3000,"drift":4,"missedWebhook":2,"changedOnBothSides":0,"deleted":1,
      "neverMapped":1,"tags":1,"optOuts":0,"onlyBlocks":0,"notStored":0,"underway":0,"repaired":4,
      "errors":0,"notSupported":0,"settledMeanwhile":0,"waiting":0},"errorMessage":null}""";

  @Inject ReconcileRuns runs;
  @Inject Json json;

  @GET
  @Operation(operationId = "findReconcileRuns", summary = "The runs; the newest first.")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @APIResponse(
      responseCode = "200",
      description = "A page of runs",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "runs",
                      value = "{\"items\":[" + EXAMPLE + "],\"total\":1,\"nextCursor\":null}")))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    return json.write(runs.find(given.page(ReconcileRun.LIST)).answer(ReconcileRun::answer));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "reconcileRun",
      summary = "One run: status running, done, stopped (by the brake) or failed.")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(examples = @ExampleObject(name = "run", value = EXAMPLE)))
  @APIResponse(responseCode = "404", description = "No such run")
  public String byId(@PathParam("id") String id) {
    return json.write(
        runs.byId(PathId.of("run", id)).orElseThrow(() -> new UnknownId("run")).answer());
  }
}
