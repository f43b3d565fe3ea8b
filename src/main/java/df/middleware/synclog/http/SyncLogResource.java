package df.middleware.synclog.http;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.privacy.AdminAudit;
import df.middleware.privacy.Masking;
import df.middleware.synclog.SyncLogBrowser;
import df.middleware.synclog.SyncLogFilter;
import df.middleware.synclog.SyncLogItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for an operator. */
@Path("admin/sync-log")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class SyncLogResource {
  private static final String EXAMPLE =
      """
      {"items":[{"id":4711,"direction":"aloware_to_ghl","entityType":"contact",
      "entityId":"150000001","sourceId":"150000001","targetId":"ocQHyuzHvysMo5N5VsXc",
      "status":"success","decisions":[{"field":"phone","value":"+1******0142","source":"ghl",
      "reason":"both sides hold the same number"}],"startedAt":"2026-11-20T18:30:00.120Z",
      "finishedAt":"2026-11-20T18:30:00.480Z","errorMessage":null,
      "correlationId":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10"}],"total":1,"nextCursor":null}\
      """;

  @Inject SyncLogBrowser log;
  @Inject AdminAudit audit;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findSyncLog",
      summary = "What was moved, or not, and why; the newest first. Masked.")
  @Parameter(name = "direction", in = ParameterIn.QUERY, example = "aloware_to_ghl")
  @Parameter(name = "entityType", in = ParameterIn.QUERY, example = "contact")
  @Parameter(name = "entityId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "status", in = ParameterIn.QUERY, example = "error")
  @Parameter(name = "correlationId", in = ParameterIn.QUERY, description = "The event's id")
  @Parameter(name = "sourceId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "targetId", in = ParameterIn.QUERY, example = "ocQHyuzHvysMo5N5VsXc")
  @Parameter(name = "errorMessage", in = ParameterIn.QUERY, description = "A part of it")
  @Parameter(name = "since", in = ParameterIn.QUERY, example = "2026-11-20T18:30:00Z")
  @Parameter(name = "until", in = ParameterIn.QUERY, example = "2026-11-21T00:00:00Z")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @Parameter(name = "unmask", in = ParameterIn.QUERY, description = "true: unmasked, and recorded")
  @APIResponse(
      responseCode = "200",
      description = "A page of the log",
      content = @Content(examples = @ExampleObject(name = "page", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    boolean unmask = given.flag("unmask");
    Page<SyncLogItem> page = log.find(SyncLogFilter.read(given), given.page(SyncLogItem.LIST));
    if (unmask) {
      audit.record("unmask", Optional.empty(), "sync-log, rows: " + page.items().size());
    }
    Payload answer = page.answer(SyncLogItem::answer);
    return json.write(unmask ? answer : Masking.of(answer));
  }
}
