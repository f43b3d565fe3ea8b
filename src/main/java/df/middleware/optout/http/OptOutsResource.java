package df.middleware.optout.http;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Storable;
import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutRegistry;
import df.middleware.optout.OptOutSource;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.BadParameter;
import df.middleware.problem.UnknownId;
import df.middleware.routing.AskForSync;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is registered of a number, and an operator's word about it. */
@Path("admin/opt-outs/{phone}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class OptOutsResource {
  private static final int LONGEST_REASON = 500;
  private static final String EXAMPLE =
      """
      {"phoneNumber":"+12025550142","status":"opted_out","source":"admin","reason":"by letter",
      "lastEventAt":"2026-11-20T18:30:00Z","createdAt":"2026-11-20T18:30:00.410Z",
      "updatedAt":"2026-11-20T18:30:00.410Z"}\
      """;

  @Inject OptOutRegistry registry;
  @Inject PhoneNumbers phones;
  @Inject AdminAudit audit;
  @Inject Json json;
  @Inject AskForSync askForSync;

  @GET
  @Operation(operationId = "optOut", summary = "Whether a number may be texted, and who says so.")
  @APIResponse(
      responseCode = "200",
      description = "What is registered",
      content = @Content(examples = @ExampleObject(name = "opt-out", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "No number in E.164")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "Nothing was ever registered of that number")
  public String get(@PathParam("phone") String phone) {
    return text(registry.of(number(phone)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setOptOut",
      summary = "Opts a number out, or in again whoever blocked it until now.",
      description =
          "status: opted_out or opted_in; reason (optional). It counts at once; the contact in"
              + " GHL is shown it by an event of its own, optout.set.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "opt-out",
                      value = "{\"status\":\"opted_out\",\"reason\":\"by letter\"}")))
  @APIResponse(
      responseCode = "200",
      description = "What is registered now",
      content = @Content(examples = @ExampleObject(name = "opt-out", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "No number in E.164, or no such status")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public String put(@PathParam("phone") String phone, byte[] body) throws NotJson {
    String number = number(phone);
    Payload request = json.read(body);
    boolean blocks =
        switch (request.text("status").orElse("")) {
          case "opted_out" -> true;
          case "opted_in" -> false;
          default -> throw new BadParameter("status", "opted_out or opted_in");
        };
    Optional<OptOut> registered =
        registry.register(number, OptOutSource.ADMIN, blocks, Optional.empty(), reason(request));
    askForSync.ofOptOut(number);
    audit.record(blocks ? "opt-out" : "opt-in", Optional.empty(), "one number");
    return text(registered);
  }

  private static String reason(Payload request) {
    String reason = request.text("reason").map(Storable::text).orElse("set by an operator");
    if (reason.length() > LONGEST_REASON) {
      throw new BadParameter("reason", "at most " + LONGEST_REASON + " characters");
    }
    return reason;
  }

  private String number(String phone) {
    return Optional.of(phone)
        .filter(phones::isE164)
        .orElseThrow(() -> new BadParameter("phone", "a number in E.164, such as %2B12025550142"));
  }

  private String text(Optional<OptOut> found) {
    OptOut optOut = found.orElseThrow(() -> new UnknownId("opt-out"));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("phoneNumber", optOut.phone());
    item.put("status", optOut.status().wireName());
    item.put("source", optOut.source().wireName());
    item.put("reason", optOut.reason());
    item.put("lastEventAt", optOut.lastEventAt().toString());
    item.put("createdAt", optOut.createdAt().toString());
    item.put("updatedAt", optOut.updatedAt().toString());
    return json.write(Payload.of(item));
  }
}
