package df.middleware.inbox.http;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.inbox.EventBrowser;
import df.middleware.inbox.EventDetail;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.paging.Parameters;
import df.middleware.paging.PathId;
import df.middleware.privacy.AdminAudit;
import df.middleware.privacy.Masking;
import df.middleware.problem.UnknownId;
import df.middleware.synclog.SyncLogBrowser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger, for an operator. */
@Path("admin/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class EventsResource {
  @Inject EventBrowser events;
  @Inject SyncLogBrowser log;
  @Inject AdminAudit audit;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findEvents",
      summary = "Events of all sources that match all that is given; the newest first.")
  @Parameter(name = "source", in = ParameterIn.QUERY, description = "aloware, ghl or texting")
  @Parameter(name = "status", in = ParameterIn.QUERY, example = "error")
  @Parameter(name = "outcome", in = ParameterIn.QUERY, example = "synced")
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
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @APIResponse(
      responseCode = "200",
      description = "A page of events",
      content = @Content(examples = @ExampleObject(name = "page", value = Examples.PAGE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "503", description = "It would take too long: to be narrowed")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    EventFilter filter = EventFilter.read(given, phoneNumbers);
    Payload answer = events.find(filter, given.page(EventItem.LIST)).answer(EventItem::answer);
    return json.write(Masking.of(answer));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "readEvent",
      summary = "One event with its payload and its rows of the sync log, masked.")
  // Payara leaves out one that is alone and is no parameter of the method
  @org.eclipse.microprofile.openapi.annotations.parameters.Parameters(
      @Parameter(
          name = "unmask",
          in = ParameterIn.QUERY,
          description = "true: unmasked, and recorded"))
  @APIResponse(
      responseCode = "200",
      description = "The event",
      content = @Content(examples = @ExampleObject(name = "event", value = Examples.DETAIL)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No event of that id")
  public String byId(@PathParam("id") String given, @Context UriInfo address) {
    boolean unmask = new Parameters(address.getQueryParameters()).flag("unmask");
    UUID id = PathId.of("event", given);
    EventDetail event = events.byId(id).orElseThrow(() -> new UnknownId("event"));
    if (unmask) {
      audit.record("unmask", Optional.of(id), "event");
    }
    Payload answer = event.answer(log.ofEvent(id));
    return json.write(unmask ? answer : Masking.of(answer));
  }
}
