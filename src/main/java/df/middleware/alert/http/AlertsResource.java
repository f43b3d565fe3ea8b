package df.middleware.alert.http;

import df.middleware.alert.AlertBrowser;
import df.middleware.alert.AlertFilter;
import df.middleware.alert.AlertItem;
import df.middleware.event.Json;
import df.middleware.paging.Parameters;
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

/** What needs a person, and what did, whether or not it could be posted anywhere. */
@Path("admin/alerts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class AlertsResource {
  private static final String PAGE =
      """
      {"items":[{"id":"5f0c9a1e-6a52-4b9e-8a6d-0c6f1f3c2b11","type":"df.queue.stuck","cause":"ghl",
      "state":"open","data":{"limitSeconds":"120","oldestSeconds":"131","paused":"true",
      "queue":"df.ghl","source":"ghl"},"openedAt":"2026-11-20T18:30:00.123456Z","overAt":null,
      "told":"open","toldAt":"2026-11-20T18:30:02.5Z","attempts":0,"lastError":null}],
      "total":1,"nextCursor":null}""";

  @Inject AlertBrowser alerts;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findAlerts",
      summary = "What needs a person, and what did lately; the newest first.")
  @Parameter(name = "type", in = ParameterIn.QUERY, example = "df.queue.stuck")
  @Parameter(name = "cause", in = ParameterIn.QUERY, example = "ghl")
  @Parameter(name = "state", in = ParameterIn.QUERY, description = "open or over")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @APIResponse(
      responseCode = "200",
      description = "A page of alerts; told: what ALERT_WEBHOOK_URL has heard of it last",
      content = @Content(examples = @ExampleObject(name = "page", value = PAGE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    return json.write(
        alerts.find(AlertFilter.read(given), given.page(AlertItem.LIST)).answer(AlertItem::answer));
  }
}
