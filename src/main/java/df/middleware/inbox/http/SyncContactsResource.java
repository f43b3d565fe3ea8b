package df.middleware.inbox.http;

import df.middleware.inbox.RequestSync;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.BadParameter;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One contact, synced because an operator asks: in its lane, by an event of its own. */
@Path("sync/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
@SecurityRequirement(name = "jobs")
public class SyncContactsResource {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  @Inject private RequestSync requestSync;
  @Inject private AdminAudit audit;

  @POST
  @Operation(
      operationId = "syncContact",
      summary = "Sync one contact, from what Aloware or what GoHighLevel holds now")
  @Parameter(name = "alowareContactId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "ghlContactId", in = ParameterIn.QUERY, example = "ocQHyuzHvysMo5N5VsXc")
  @APIResponse(
      responseCode = "202",
      description = "The event that does it",
      content = @Content(examples = @ExampleObject(name = "event", value = Examples.SYNC)))
  @APIResponse(responseCode = "400", description = "Neither id or both, or no id")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public Response sync(
      @QueryParam("alowareContactId") @Nullable String alowareContactId,
      @QueryParam("ghlContactId") @Nullable String ghlContactId) {
    Optional<String> aloware = id("alowareContactId", alowareContactId);
    Optional<String> ghl = id("ghlContactId", ghlContactId);
    if (aloware.isPresent() == ghl.isPresent()) {
      throw new Refused(
          Problem.of(400, "Give one of the parameters alowareContactId and ghlContactId."));
    }
    UUID eventId =
        aloware
            .map(requestSync::ofAlowareContact)
            .orElseGet(() -> requestSync.ofGhlContact(ghl.orElse("")));
    audit.record("sync", Optional.of(eventId), aloware.isPresent() ? "from Aloware" : "from GHL");
    JsonObject answer = Json.createObjectBuilder().add("eventId", eventId.toString()).build();
    return Response.accepted(answer).build();
  }

  private static Optional<String> id(String parameter, @Nullable String given) {
    Optional<String> id = Optional.ofNullable(given).map(String::strip).filter(it -> !it.isEmpty());
    if (id.filter(it -> !ID.matcher(it).matches()).isPresent()) {
      throw new BadParameter(parameter, "a contact's id");
    }
    return id;
  }
}
