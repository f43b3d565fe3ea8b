package df.middleware.problem.http;

import df.middleware.problem.BareTrace;
import df.middleware.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/**
 * Answers what nobody foresaw: a 500 that says nothing but an id, under which the log has the rest.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    return answer(failure);
  }

  static Response answer(Throwable failure) {
    UUID id = UUID.randomUUID();
    LOG.log(
        System.Logger.Level.ERROR, () -> "Request failed, " + id + ": " + BareTrace.of(failure));
    return ProblemResponse.of(
            Problem.of(500, "Something went wrong here. The log has more under " + id + "."))
        .build();
  }
}
