package df.middleware.contact.http;

import df.middleware.contact.MappingBrowser;
import df.middleware.contact.MappingFilter;
import df.middleware.contact.MappingItem;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
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

/** Who is who in both systems, for an operator. */
@Path("admin/mappings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class MappingsResource {
  private static final String EXAMPLE =
      """
      {"items":[{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","alowareContactId":"150000001",
      "ghlContactId":"ocQHyuzHvysMo5N5VsXc","phoneNumber":"+1******0142",
      "email":"j***@example.com","lastSyncedAt":"2026-11-20T18:30:00.480Z",
      "syncDirection":"aloware_to_ghl","createdAt":"2026-11-20T18:30:00.410Z",
      "updatedAt":"2026-11-20T18:30:00.480Z"}],"total":1,"nextCursor":null}""";

  @Inject MappingBrowser mappings;
  @Inject AdminAudit audit;
  @Inject PhoneNumbers phoneNumbers;
  @Inject Json json;

  @GET
  @Operation(
      operationId = "findMappings",
      summary = "Which contact of Aloware is which of GoHighLevel; the newest first. Masked.")
  @Parameter(name = "phone", in = ParameterIn.QUERY, example = "+12025550142")
  @Parameter(name = "email", in = ParameterIn.QUERY, example = "jane@example.com")
  @Parameter(name = "ghlContactId", in = ParameterIn.QUERY, example = "ocQHyuzHvysMo5N5VsXc")
  @Parameter(name = "alowareContactId", in = ParameterIn.QUERY, example = "150000001")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500; 50 when not given")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "An answer's nextCursor")
  @Parameter(name = "unmask", in = ParameterIn.QUERY, description = "true: unmasked, and recorded")
  @APIResponse(
      responseCode = "200",
      description = "A page of mappings",
      content = @Content(examples = @ExampleObject(name = "page", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String find(@Context UriInfo address) {
    Parameters given = new Parameters(address.getQueryParameters());
    boolean unmask = given.flag("unmask");
    Page<MappingItem> page =
        mappings.find(MappingFilter.read(given, phoneNumbers), given.page(MappingItem.LIST));
    if (unmask) {
      audit.record("unmask", Optional.empty(), "mappings, rows: " + page.items().size());
    }
    Payload answer = page.answer(MappingItem::answer);
    return json.write(unmask ? answer : Masking.of(answer));
  }
}
