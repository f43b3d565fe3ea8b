package df.middleware.inbox.http;

import df.middleware.event.Source;
import df.middleware.inbox.EnqueuePending;
import df.middleware.inbox.InboxSettings;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The jobs that an outside cron used to call; the sweep does their work by itself now. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
  @Inject private EnqueuePending enqueuePending;
  @Inject private InboxSettings settings;

  @POST
  @Path("enqueue-pending")
  @Operation(summary = "Ring for the due events of Aloware and GoHighLevel, a batch of each")
  public JsonObject enqueuePending() {
    return enqueue(List.of(Source.ALOWARE, Source.GHL));
  }

  @POST
  @Path("enqueue-texting-pending")
  @Operation(summary = "Ring for the due events of the texting system, a batch")
  public JsonObject enqueueTextingPending() {
    return enqueue(List.of(Source.TEXTING));
  }

  private JsonObject enqueue(Collection<Source> sources) {
    var done = enqueuePending.enqueue(sources, Duration.ZERO, settings.batchSize());
    return Json.createObjectBuilder()
        .add("enqueued", done.enqueued())
        .add("totalPending", done.totalPending())
        .build();
  }
}
