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
              + " are those in error, replayed those of them that are pending again. Any other"
              + " status matches nothing.")
  // Payara leaves out one that is alone and is no parameter of the method
  @org.eclipse.microprofile.openapi.annotations.parameters.Parameters(
      @Parameter(
          name = "dryRun",
          in = ParameterIn.QUERY,
          description = "false: replays; true, and when not given: counts only"))
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
