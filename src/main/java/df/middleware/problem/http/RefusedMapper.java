package df.middleware.problem.http;

import df.middleware.problem.Refused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what a resource or filter refused, with the problem it gave. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
  @Override
  public Response toResponse(Refused refused) {
    Response.ResponseBuilder response = ProblemResponse.of(refused.problem());
    refused.headers().forEach(response::header);
    return response.build();
  }
}
