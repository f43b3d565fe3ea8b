package df.middleware.webhook.http;

import df.middleware.event.AlowareEvents;
import df.middleware.event.Source;
import df.middleware.webhook.BasicAuth;
import df.middleware.webhook.http.Intake.Manner;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What Aloware tells us: calls and contacts. */
@Path("webhooks/aloware")
@Tag(name = "webhooks")
@SecurityRequirement(name = "aloware")
public class AlowareWebhookResource {
  @Inject private Intake intake;
  @Inject private BasicAuth authenticity;
  @Inject private AlowareEvents events;

  /**
   * Takes one delivery.
   *
   * @param body JSON of at most 1 MiB
   * @return once the event is kept
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "receiveAloware", summary = "What Aloware tells us: calls and contacts.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "asked", value = Examples.ALOWARE)))
  @APIResponse(
      responseCode = "200",
      description = "Stored, seen before, or not wanted",
      content = @Content(examples = @ExampleObject(name = "stored", value = Examples.STORED)))
  @APIResponse(responseCode = "400", description = "Not JSON, or not an object")
  @APIResponse(responseCode = "401", description = "Authentication missing or wrong")
  @APIResponse(responseCode = "413", description = "Body over 1 MiB")
  @APIResponse(responseCode = "415", description = "Wrong content type")
  @APIResponse(responseCode = "503", description = "Cannot be stored just now; Retry-After")
  public JsonObject receive(
      @Context HttpHeaders headers, @Context UriInfo address, InputStream body) {
    Manner manner =
        new Manner(
            Source.ALOWARE,
            authenticity,
            events::read,
            false,
            Map.of("WWW-Authenticate", "Basic realm=\"df\""),
            503);
    return intake.take(manner, headers, address, body);
  }
}
