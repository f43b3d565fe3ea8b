package df.middleware.contact.http;

import df.middleware.contact.RepairMapping;
import df.middleware.event.Json;
import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import df.middleware.problem.BadParameter;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** One person's contacts, brought in step again because an operator asks. */
@Path("admin/mappings/repair")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class RepairResource {
  private static final String EXAMPLE =
      """
      {"repaired":[{"mappingId":"7c9e6679-7425-40de-944b-e07fc1f90ae7",
      "eventId":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10"}],"conflicts":[]}""";

  @Inject RepairMapping repairMapping;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @POST
  @Operation(
      operationId = "repairMapping",
      summary = "Syncs both sides of a person's mapping, and tries again what a side refused.",
      description =
          "An event is made for each side that is known. Several mappings of that phone or e-mail"
              + " are conflicts, which are named and left as they are.")
  @Parameter(name = "phone", in = ParameterIn.QUERY, example = "+12025550142")
  @Parameter(name = "email", in = ParameterIn.QUERY, example = "jane@example.com")
  @APIResponse(
      responseCode = "202",
      description = "The events that do it, or the mappings that are in conflict",
      content = @Content(examples = @ExampleObject(name = "repair", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "Neither phone nor e-mail, or no number")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "Nobody is mapped by them")
  @APIResponse(responseCode = "409", description = "The contact is being synced just now")
  public Response repair(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    Optional<String> phone = given.phone("phone", phoneNumbers::e164);
    Optional<String> email = given.text("email");
    if (phone.isEmpty() && email.isEmpty()) {
      throw new Refused(Problem.of(400, "Give the parameter phone, email or both."));
    }
    if (phone.filter(it -> !phoneNumbers.isE164(it)).isPresent()) {
      throw new BadParameter("phone", "a telephone number, such as +12025550142");
    }
    String answer = json.write(repairMapping.repair(phone, email).answer());
    return Response.accepted(answer).build();
  }
}
