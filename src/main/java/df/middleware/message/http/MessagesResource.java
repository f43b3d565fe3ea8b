package df.middleware.message.http;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.message.DraftRules;
import df.middleware.message.SendMessage;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where others have text messages sent. */
@Path("texting/messages")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "texting")
@SecurityRequirement(name = "send")
@SecurityRequirement(name = "admin")
public class MessagesResource {
  private static final int LARGEST_REQUEST = 64 * 1024;
  private static final String ASKED =
      "{\"to\":\"+12025550142\",\"body\":\"See you at ten.\",\"idempotencyKey\":\"order-4711\"}";

  @Inject SendMessage sendMessage;
  @Inject PhoneNumbers phones;
  @Inject Json json;

  @POST
  @Operation(
      operationId = "sendMessage",
      summary = "Sends a text message to somebody who did not opt out.",
      description = "to, body, from (optional), idempotencyKey (optional)")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "asked", value = ASKED)))
  @APIResponse(
      responseCode = "200",
      description = "Sent: messageId is the provider's",
      content =
          @Content(examples = @ExampleObject(name = "sent", value = "{\"messageId\":\"pm-1\"}")))
  @APIResponse(responseCode = "400", description = "Something is missing or cannot be sent")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "409", description = "opted-out: the number has opted out")
  @APIResponse(responseCode = "422", description = "Another message has this idempotencyKey")
  @APIResponse(
      responseCode = "502",
      description = "The provider refused; the key may be used again")
  @APIResponse(responseCode = "503", description = "Not sent; the key may be used again")
  @APIResponse(
      responseCode = "504",
      description = "Unknown whether sent; never sent again by itself")
  public String send(InputStream request) throws IOException, NotJson {
    String messageId = sendMessage.send(new DraftRules(phones).read(object(request)));
    return json.write(Payload.of(Map.of("messageId", messageId)));
  }

  private Payload object(InputStream request) throws IOException, NotJson {
    byte[] body = request.readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw new Refused(Problem.of(413, "The body is too large."));
    }
    Payload read = json.read(body);
    if (!read.isObject()) {
      throw new Refused(Problem.of(400, "The body must be a JSON object."));
    }
    return read;
  }
}
