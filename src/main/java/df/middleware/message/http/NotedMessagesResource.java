package df.middleware.message.http;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.message.MessageBrowser;
import df.middleware.message.MessageFilter;
import df.middleware.paging.Page;
import df.middleware.paging.Parameters;
import df.middleware.privacy.AdminAudit;
import df.middleware.privacy.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which message is which note, for an operator. */
@Path("admin/messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class NotedMessagesResource {
  private static final String EXAMPLE =
      """
      {"items":[{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","textingMessageId":"msg-4711",
      "ghlMessageId":"dPZLsSXBvC0Sd1vsqC3o","alowareMessageId":null,"conversationId":"conv-7",
      "ghlContactId":"ocQHyuzHvysMo5N5VsXc","alowareContactId":null,
      "fromNumber":"+1******0142","toNumber":"+1******0100","direction":"inbound",
      "createdAt":"2026-11-20T18:30:00.410Z","updatedAt":"2026-11-20T18:30:00.480Z"}],
      "total":1,"nextCursor":null}\
      """;

  @Inject MessageBrowser messages;
  @Inject AdminAudit audit;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findMessages",
      summary = "Text messages that became notes; the newest first. Masked.")
  @Parameter(name = "textingMessageId", in = ParameterIn.QUERY)
  @Parameter(name = "conversationId", in = ParameterIn.QUERY)
  @Parameter(name = "ghlContactId", in = ParameterIn.QUERY, example = "ocQHyuzHvysMo5N5VsXc")
  @Parameter(name = "alowareContactId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(
      name = "phone",
      in = ParameterIn.QUERY,
      example = "+12025550142",
      description = "The sender's or the receiver's")
  @Parameter(name = "direction", in = ParameterIn.QUERY, description = "inbound or outbound")
  @Parameter(name = "since", in = ParameterIn.QUERY, example = "2026-11-20T18:30:00Z")
  @Parameter(name = "until", in = ParameterIn.QUERY, example = "2026-11-21T00:00:00Z")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @Parameter(name = "unmask", in = ParameterIn.QUERY, description = "true: unmasked, and recorded")
  @APIResponse(
      responseCode = "200",
      description = "A page of messages",
      content = @Content(examples = @ExampleObject(name = "page", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    boolean unmask = given.flag("unmask");
    Page<Payload> page =
        messages.noted(MessageFilter.read(given, phoneNumbers), given.page(MessageBrowser.NOTED));
    if (unmask) {
      audit.record("unmask", Optional.empty(), "messages, rows: " + page.items().size());
    }
    Payload answer = page.answer(it -> it);
    return json.write(unmask ? answer : Masking.of(answer));
  }
}
