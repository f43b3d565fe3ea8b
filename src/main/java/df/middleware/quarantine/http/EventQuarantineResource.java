package df.middleware.quarantine.http;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.paging.PathId;
import df.middleware.privacy.AdminAudit;
import df.middleware.quarantine.PutInQuarantine;
import df.middleware.quarantine.QuarantineRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One event that is to be left alone. */
@Path("admin/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class EventQuarantineResource {
  @Inject PutInQuarantine putInQuarantine;
  @Inject AdminAudit audit;
  @Inject Json json;

  @POST
  @Path("{id}/quarantine")
  @Operation(operationId = "quarantineEvent", summary = "Leaves this event alone: reason.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "asked", value = Examples.REASON)))
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      content = @Content(examples = @ExampleObject(name = "rule", value = Examples.RULE)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No event of that id")
  public Response quarantine(@PathParam("id") String given, byte[] body) throws NotJson {
    UUID id = PathId.of("event", given);
    Payload asked = body.length == 0 ? Payload.nothing() : json.read(body);
    QuarantineRule rule = putInQuarantine.event(id, asked);
    audit.record("quarantine", Optional.of(id), "event, rule " + rule.id());
    return Response.status(Response.Status.CREATED).entity(json.write(rule.answer())).build();
  }
}
