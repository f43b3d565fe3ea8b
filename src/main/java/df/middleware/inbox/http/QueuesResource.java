package df.middleware.inbox.http;

import df.middleware.event.Json;
import df.middleware.event.Source;
import df.middleware.inbox.HoldQueue;
import df.middleware.paging.Answer;
import df.middleware.problem.UnknownId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queues held and let go, on all nodes, by an operator. */
@Path("admin/queues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@SecurityRequirement(name = "admin")
public class QueuesResource {
  @Inject HoldQueue holdQueue;
  @Inject Json json;

  @POST
  @Path("{name}/pause")
  @Operation(
      operationId = "pauseQueue",
      summary = "Holds a queue on all nodes: its events are kept and wait.",
      description =
          "An event that is at work is finished. Webhooks are accepted as ever, and a STOP blocks"
              + " at once. No harm when the queue is paused already.")
  @Parameter(
      name = "name",
      in = ParameterIn.PATH,
      description = "aloware, ghl or texting; or the queue's own name, such as df.ghl",
      example = "ghl")
  @APIResponse(
      responseCode = "200",
      description = "It is paused",
      content = @Content(examples = @ExampleObject(name = "paused", value = Examples.PAUSED)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No queue of that name")
  public String pause(@PathParam("name") String name) {
    Source source = source(name);
    holdQueue.pause(source);
    return answer(source, true);
  }

  @POST
  @Path("{name}/resume")
  @Operation(
      operationId = "resumeQueue",
      summary = "Lets a queue go: what waited goes on at once, the oldest first.",
      description = "No harm when the queue is not paused.")
  @Parameter(
      name = "name",
      in = ParameterIn.PATH,
      description = "aloware, ghl or texting; or the queue's own name, such as df.ghl",
      example = "ghl")
  @APIResponse(
      responseCode = "200",
      description = "It goes on",
      content = @Content(examples = @ExampleObject(name = "resumed", value = Examples.RESUMED)))
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "404", description = "No queue of that name")
  public String resume(@PathParam("name") String name) {
    Source source = source(name);
    holdQueue.resume(source);
    return answer(source, false);
  }

  /** By the source's name, or by the queue's own, as {@code stats} gives it. */
  private static Source source(String name) {
    return Arrays.stream(Source.values())
        .filter(it -> it.wireName().equals(name) || queueOf(it).equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownId("queue"));
  }

  private String answer(Source source, boolean paused) {
    return json.write(new Answer().with("queue", queueOf(source)).with("paused", paused).payload());
  }

  private static String queueOf(Source source) {
    return "df." + source.wireName();
  }
}
