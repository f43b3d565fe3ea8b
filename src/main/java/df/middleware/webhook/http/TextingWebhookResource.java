package df.middleware.webhook.http;

import df.middleware.event.TextingEvents;
import df.middleware.webhook.Authenticity;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the texting provider tells us: messages and opt-outs. */
@Path("webhooks/texting")
public class TextingWebhookResource {
  @Inject private Intake intake;
  @Inject private Authenticity authenticity;
  @Inject private TextingEvents events;

  /**
   * Takes one delivery.
   *
   * @param body JSON of at most 1 MiB
   * @return once the event is kept
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What the texting provider tells us: messages and opt-outs.")
  @APIResponse(responseCode = "200", description = "Stored, seen before, or not wanted")
  @APIResponse(responseCode = "400", description = "Not JSON, or not an object")
  @APIResponse(responseCode = "401", description = "Authentication missing or wrong")
  @APIResponse(responseCode = "413", description = "Body over 1 MiB")
  @APIResponse(responseCode = "415", description = "Wrong content type")
  @APIResponse(responseCode = "503", description = "Cannot be stored just now; Retry-After")
  public JsonObject receive(
      @Context HttpHeaders headers, @Context UriInfo address, InputStream body) {
    Manner manner = new Manner(authenticity, events::read, true, Map.of(), 503);
    return intake.take(manner, headers, address, body);
  }
}
