package df.middleware.inbox.http;

import df.middleware.event.Source;
import df.middleware.inbox.EnqueuePending;
import df.middleware.inbox.InboxSettings;
import df.middleware.privacy.AdminAudit;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs that an outside cron used to call; the sweep does their work by itself now. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
@SecurityRequirement(name = "jobs")
public class JobsResource {
  @Inject private EnqueuePending enqueuePending;
  @Inject private InboxSettings settings;
  @Inject private AdminAudit audit;

  @POST
  @Path("enqueue-pending")
  @Operation(
      operationId = "enqueuePending",
      summary = "Ring for the due events of Aloware and GoHighLevel, a batch of each")
  @APIResponse(
      responseCode = "200",
      description = "How many were rung for, and how many wait in all",
      content = @Content(examples = @ExampleObject(name = "rung", value = Examples.ENQUEUED)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public JsonObject enqueuePending() {
    return enqueue(List.of(Source.ALOWARE, Source.GHL));
  }

  @POST
  @Path("enqueue-texting-pending")
  @Operation(
      operationId = "enqueueTextingPending",
      summary = "Ring for the due events of the texting system, a batch")
  @APIResponse(
      responseCode = "200",
      description = "How many were rung for, and how many wait in all",
      content = @Content(examples = @ExampleObject(name = "rung", value = Examples.ENQUEUED)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  public JsonObject enqueueTextingPending() {
    return enqueue(List.of(Source.TEXTING));
  }

  private JsonObject enqueue(Collection<Source> sources) {
    var done = enqueuePending.enqueue(sources, Duration.ZERO, settings.batchSize());
    String whose = sources.stream().map(Source::wireName).collect(Collectors.joining(", "));
    audit.record("enqueue", Optional.empty(), whose + ": " + done.enqueued());
    return Json.createObjectBuilder()
        .add("enqueued", done.enqueued())
        .add("totalPending", done.totalPending())
        .build();
  }
}
