package df.middleware.retention.http;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.PhoneNumbers;
import df.middleware.retention.ErasePerson;
import df.middleware.retention.Whom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases what we hold of one person. */
@Path("admin/erase")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class EraseResource {
  private static final String ASKED = "{\"phone\":\"+12025550142\",\"email\":\"ann@example.com\"}";
  private static final String ANSWER =
      """
      {"erased":{"webhook_events":3,"texting_webhook_events":2,"sync_log":5,"contact_mappings":1,
      "listed_tags":1,"message_mappings":2,"outbound_messages":1,"call_notes":1,
      "quarantine_events":0,"optout_registry":1,"admin_audit":0},"total":17}""";

  @Inject ErasePerson erasePerson;
  @Inject PhoneNumbers phones;
  @Inject Json json;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "erasePerson",
      summary = "Erases what is held of one person, under all identities that our mappings know.",
      description =
          "phone, email, ghlContactId, alowareContactId: at least one. Payloads, names, numbers and"
              + " addresses go, and the person's mappings; events that wait end without effect. The"
              + " log's rows stay, with ids. An opt-out stays in force, as a keyed hash. Nothing is"
              + " erased at the vendors; what they send about the person later starts afresh.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "person", value = ASKED)))
  @APIResponse(
      responseCode = "200",
      description = "Rows that were changed or removed, by table; zeros the second time",
      content = @Content(examples = @ExampleObject(name = "counts", value = ANSWER)))
  @APIResponse(responseCode = "400", description = "Nobody is named, or what cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "503", description = "The person's events are at work: ask again")
  public String erase(byte[] body) throws NotJson {
    return json.write(erasePerson.erase(Whom.read(json.read(body), phones)).answer());
  }
}
