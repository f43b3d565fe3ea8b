package df.middleware.inbox.http;

import df.middleware.event.Json;
import df.middleware.inbox.EventItem;
import df.middleware.inbox.MarkEventDone;
import df.middleware.inbox.ReplayEvent;
import df.middleware.paging.PathId;
import df.middleware.privacy.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator may do to one event; beside {@link EventsResource}, at the same address. */
@Path("admin/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class EventDeedsResource {
  @Inject ReplayEvent replayEvent;
  @Inject MarkEventDone markEventDone;
  @Inject Json json;

  @POST
  @Path("{id}/replay")
  @Operation(operationId = "replayEvent", summary = "Has an event that ended in error tried again.")
  @APIResponse(
      responseCode = "202",
      description = "The event, pending again",
      content = @Content(examples = @ExampleObject(name = "event", value = Examples.ITEM)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No event of that id")
  @APIResponse(responseCode = "409", description = "It is not in error, or its payload is gone")
  public Response replay(@PathParam("id") String id) {
    return Response.accepted(text(replayEvent.replay(PathId.of("event", id)))).build();
  }

  @POST
  @Path("{id}/mark-done")
  @Operation(
      operationId = "markEventDone",
      summary = "Ends an event that is pending or in error, without its effect.")
  @APIResponse(
      responseCode = "200",
      description = "The event, done",
      content = @Content(examples = @ExampleObject(name = "event", value = Examples.ITEM)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No event of that id")
  @APIResponse(responseCode = "409", description = "It is at work, or ended otherwise")
  public String markDone(@PathParam("id") String id) {
    return text(markEventDone.markDone(PathId.of("event", id)));
  }

  private String text(EventItem item) {
    return json.write(Masking.of(item.answer()));
  }
}
