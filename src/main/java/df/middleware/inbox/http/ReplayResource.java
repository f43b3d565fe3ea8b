package df.middleware.inbox.http;

import df.middleware.event.Json;
import df.middleware.event.PhoneNumbers;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.ReplayEvents;
import df.middleware.inbox.ReplayEvents.Replayed;
import df.middleware.paging.Answer;
import df.middleware.paging.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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

/** Many events that ended in error, tried again at once. */
@Path("admin/events/replay")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class ReplayResource {
  @Inject ReplayEvents replayEvents;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @POST
  @Operation(
      operationId = "replayEvents",
      summary = "Has all events in error that match all that is given tried again.",
      description =
          "Counts only, unless dryRun=false is given: without dryRun nothing is replayed. matched"
              + " are those in error, replayed those of them that are pending again.")
  @Parameter(
      name = "dryRun",
      in = ParameterIn.QUERY,
      description = "false: replays; true, and when not given: counts only")
  @Parameter(name = "source", in = ParameterIn.QUERY, description = "aloware, ghl or texting")
  @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only error matches anything")
  @Parameter(name = "outcome", in = ParameterIn.QUERY)
  @Parameter(name = "entityType", in = ParameterIn.QUERY, example = "contact")
  @Parameter(name = "entityId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "eventType", in = ParameterIn.QUERY, example = "ContactUpdate")
  @Parameter(name = "phone", in = ParameterIn.QUERY, example = "+12025550142")
  @Parameter(name = "text", in = ParameterIn.QUERY, description = "A part of the payload")
  @Parameter(name = "errorMessage", in = ParameterIn.QUERY, description = "A part of it")
  @Parameter(name = "attempts", in = ParameterIn.QUERY, description = "At least so many")
  @Parameter(name = "email", in = ParameterIn.QUERY, example = "jane@example.com")
  @Parameter(name = "alowareContactId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "ghlContactId", in = ParameterIn.QUERY, example = "ocQHyuzHvysMo5N5VsXc")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "Of a text message")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "Of a text message")
  @Parameter(name = "conversationId", in = ParameterIn.QUERY, description = "Of a text message")
  @Parameter(name = "traceId", in = ParameterIn.QUERY, description = "32 hexadecimal digits")
  @Parameter(name = "dedupeKey", in = ParameterIn.QUERY)
  @Parameter(name = "nextAttemptSince", in = ParameterIn.QUERY)
  @Parameter(name = "nextAttemptUntil", in = ParameterIn.QUERY)
  @Parameter(name = "processedSince", in = ParameterIn.QUERY)
  @Parameter(name = "processedUntil", in = ParameterIn.QUERY)
  @Parameter(name = "since", in = ParameterIn.QUERY, example = "2026-11-20T18:30:00Z")
  @Parameter(name = "until", in = ParameterIn.QUERY, example = "2026-11-21T00:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "How many",
      content =
          @Content(
              examples =
                  @ExampleObject(name = "counted", value = "{\"matched\":12,\"replayed\":0}")))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String replay(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    EventFilter filter = EventFilter.read(given, phoneNumbers);
    boolean countOnly = given.text("dryRun").isEmpty() || given.flag("dryRun");
    Replayed done = countOnly ? replayEvents.count(filter) : replayEvents.replay(filter);
    return json.write(
        new Answer().with("matched", done.matched()).with("replayed", done.replayed()).payload());
  }
}
