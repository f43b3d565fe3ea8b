package df.middleware.privacy.http;

import df.middleware.event.Json;
import df.middleware.paging.Parameters;
import df.middleware.privacy.AuditBrowser;
import df.middleware.privacy.AuditFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Who did what by hand, for an operator; nothing here changes it. */
@Path("admin/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class AuditResource {
  private static final String EXAMPLE =
      """
      {"items":[{"id":42,"at":"2026-11-20T18:31:00.120Z","action":"replay",
      "eventId":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10","detail":"from error to pending",
      "actor":"jane","remoteAddress":"127.0.0.1"}],"total":1,"nextCursor":null}\
      """;

  @Inject AuditBrowser audit;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findAudit",
      summary = "What operators did by hand and saw unmasked; the newest first.",
      description =
          "actor is what the request's header X-DF-ACTOR said, null without it: all operators share"
              + " one secret.")
  @Parameter(name = "action", in = ParameterIn.QUERY, example = "replay")
  @Parameter(name = "actor", in = ParameterIn.QUERY, example = "jane")
  @Parameter(name = "eventId", in = ParameterIn.QUERY, description = "The event that it was about")
  @Parameter(name = "since", in = ParameterIn.QUERY, example = "2026-11-20T18:30:00Z")
  @Parameter(name = "until", in = ParameterIn.QUERY, example = "2026-11-21T00:00:00Z")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @APIResponse(
      responseCode = "200",
      description = "A page of deeds",
      content = @Content(examples = @ExampleObject(name = "page", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    AuditFilter filter = AuditFilter.read(given);
    return json.write(audit.find(filter, given.page(AuditBrowser.LIST)).answer(it -> it));
  }
}
