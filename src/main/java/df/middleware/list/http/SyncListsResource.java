package df.middleware.list.http;

import df.middleware.aloware.NotSupported;
import df.middleware.list.ListChange;
import df.middleware.list.SyncListByHand;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.BadParameter;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.routing.LaneBusy;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One tag's call list, brought up to date at once. */
@Path("sync/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
@SecurityRequirement(name = "jobs")
public class SyncListsResource {
  private static final String EXAMPLE =
      "{\"tagName\":\"Hot lead\",\"listId\":\"77\",\"members\":12,\"added\":2,\"removed\":1}";

  private static final Duration BUSY = Duration.ofSeconds(2);

  @Inject private SyncListByHand syncList;
  @Inject private AdminAudit audit;

  @POST
  @Operation(
      operationId = "syncList",
      summary = "Give the call list of a tag exactly the mapped contacts that have the tag")
  @Parameter(name = "tagName", in = ParameterIn.QUERY, example = "Hot lead")
  @APIResponse(
      responseCode = "200",
      description = "The list as it is now",
      content = @Content(examples = @ExampleObject(name = "list", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "No tag, or one that makes no list")
  @APIResponse(responseCode = "401", description = "The secret is missing or wrong")
  @APIResponse(responseCode = "409", description = "Something is unclear, and for a person")
  @APIResponse(responseCode = "422", description = "not-supported: Aloware's API cannot do it")
  @APIResponse(responseCode = "502", description = "Aloware refused")
  @APIResponse(responseCode = "503", description = "Not just now; Retry-After")
  public JsonObject sync(@QueryParam("tagName") @Nullable String tagName) {
    String tag = Optional.ofNullable(tagName).map(String::strip).orElse("");
    List<ListChange> changes = changes(tag);
    if (changes.isEmpty()) {
      throw new BadParameter("tagName", "a tag that makes a call list, none of the middleware's");
    }
    audit.record("sync", Optional.empty(), "one call list");
    return answer(tag, changes);
  }

  private List<ListChange> changes(String tag) {
    try {
      return syncList.sync(tag);
    } catch (LaneBusy busy) {
      throw later("The list is being changed just now.", BUSY);
    } catch (VendorUnavailable away) {
      throw later(said(away), away.retryAfter().orElse(BUSY));
    } catch (VendorRejected rejected) {
      throw new Refused(Problem.of(502, said(rejected)));
    } catch (NeedsPerson unclear) {
      throw new Refused(Problem.of(409, said(unclear)));
    } catch (NotSupported cannot) {
      throw notSupported(said(cannot));
    }
  }

  private static String said(RuntimeException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  private static Refused later(String detail, Duration after) {
    String seconds = String.valueOf(Math.max(1, after.toSeconds()));
    return new Refused(Problem.of(503, detail), Map.of(HttpHeaders.RETRY_AFTER, seconds));
  }

  private static Refused notSupported(String detail) {
    return new Refused(Problem.named("not-supported", "Not Supported", 422, detail));
  }

  private static JsonObject answer(String tag, List<ListChange> changes) {
    ListChange list = changes.get(changes.size() - 1);
    if (list.status() == Status.NOT_SUPPORTED) {
      throw notSupported(list.reason().orElse("not supported"));
    }
    JsonObjectBuilder answer = Json.createObjectBuilder().add("tagName", tag);
    list.listId().ifPresentOrElse(id -> answer.add("listId", id), () -> answer.addNull("listId"));
    return answer
        .add("members", list.members())
        .add("added", list.added().size())
        .add("removed", list.removed().size())
        .build();
  }
}
