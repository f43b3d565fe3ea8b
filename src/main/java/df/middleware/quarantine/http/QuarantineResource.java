package df.middleware.quarantine.http;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.problem.UnknownId;
import df.middleware.quarantine.PutInQuarantine;
import df.middleware.quarantine.Quarantine;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is left alone, for an operator: contacts, phones, types of events, single events. */
@Path("admin/quarantine")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class QuarantineResource {
  @Inject Quarantine quarantine;
  @Inject PutInQuarantine putInQuarantine;
  @Inject AdminAudit audit;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @GET
  @Operation(operationId = "findQuarantine", summary = "The rules in force; the newest first.")
  @Parameter(name = "kind", in = ParameterIn.QUERY, example = "contact")
  @Parameter(name = "value", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "source", in = ParameterIn.QUERY, description = "aloware, ghl or texting")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @APIResponse(
      responseCode = "200",
      description = "A page of rules",
      content = @Content(examples = @ExampleObject(name = "page", value = Examples.PAGE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    QuarantineFilter filter = QuarantineFilter.read(given, phoneNumbers);
    return json.write(
        quarantine.find(filter, given.page(QuarantineRule.LIST)).answer(QuarantineRule::answer));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addQuarantine",
      summary =
          "Leaves a contact, a phone or a type of events alone: kind, value, source, reason,"
              + " expiresAt.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "asked", value = Examples.ASKED)))
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      content = @Content(examples = @ExampleObject(name = "rule", value = Examples.RULE)))
  @APIResponse(responseCode = "400", description = "What cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public Response add(byte[] body) throws NotJson {
    QuarantineRule rule = putInQuarantine.rule(json.read(body));
    audit.record("quarantine", Optional.empty(), rule.kind().wireName() + ", rule " + rule.id());
    return Response.status(Response.Status.CREATED).entity(json.write(rule.answer())).build();
  }

  @DELETE
  @Operation(
      operationId = "removeQuarantine",
      summary = "Ends a rule by its id, or all rules of a kind and value.")
  @Parameter(name = "id", in = ParameterIn.QUERY)
  @Parameter(name = "kind", in = ParameterIn.QUERY, example = "contact")
  @Parameter(name = "value", in = ParameterIn.QUERY, example = "150000001")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No such rule")
  public void remove(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    QuarantineFilter filter = QuarantineFilter.read(given, phoneNumbers);
    if (!filter.namesRule()) {
      throw new Refused(Problem.of(400, "Give the parameter id, or kind and value."));
    }
    int removed = quarantine.remove(filter);
    if (removed == 0) {
      throw new UnknownId("rule");
    }
    audit.record("end-quarantine", Optional.empty(), "rules: " + removed);
  }
}
