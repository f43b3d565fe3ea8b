package df.middleware.problem.http;

import df.middleware.event.NotJson;
import df.middleware.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a body that is no JSON. */
@Provider
public class NotJsonMapper implements ExceptionMapper<NotJson> {
  @Override
  public Response toResponse(NotJson unreadable) {
    return ProblemResponse.of(Problem.of(400, "The body is not JSON.")).build();
  }
}
