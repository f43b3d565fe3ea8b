package df.middleware.problem.http;

import df.middleware.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A problem as an HTTP answer. */
final class ProblemResponse {
  static final String MEDIA_TYPE = "application/problem+json";

  /** Once: to find it costs more than to refuse a webhook. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private ProblemResponse() {}

  static Response.ResponseBuilder of(Problem problem) {
    return Response.status(problem.status())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .type(MEDIA_TYPE)
        .entity(json(problem).getBytes(StandardCharsets.UTF_8));
  }

  static String json(Problem problem) {
    return JSON.createObjectBuilder()
        .add("type", problem.type())
        .add("title", problem.title())
        .add("status", problem.status())
        .add("detail", problem.detail())
        .build()
        .toString();
  }
}
