package df.middleware.problem.http;

import df.middleware.problem.Problem;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers what JAX-RS itself refuses: no such address, method, type. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
  private static final List<String> KEPT =
      List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

  @Override
  public Response toResponse(WebApplicationException error) {
    Response given = error.getResponse();
    if (given.getStatus() < 400 || isProblem(given)) {
      return given;
    }
    int status = unreadableParameter(error) ? 400 : given.getStatus();
    if (status == 500) {
      return UnexpectedMapper.answer(error);
    }
    Response.ResponseBuilder response = ProblemResponse.of(Problem.of(status, detail(status)));
    for (String header : KEPT) {
      given
          .getStringHeaders()
          .getOrDefault(header, List.of())
          .forEach(it -> response.header(header, it));
    }
    return response.build();
  }

  private static boolean isProblem(Response given) {
    MediaType type = given.getMediaType();
    return given.hasEntity()
        && type != null
        && type.toString().startsWith(ProblemResponse.MEDIA_TYPE);
  }

  /** JAX-RS says 404, with a cause, for a parameter that cannot be converted to its Java type. */
  private static boolean unreadableParameter(WebApplicationException error) {
    return error instanceof NotFoundException && error.getCause() != null;
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request or one of its parameters cannot be read.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take this method.";
      case 406 -> "None of the accepted types can be sent.";
      case 413 -> "The body is too large.";
      case 415 -> "This address does not take this type of content.";
      case 503 -> "This cannot be done just now.";
      default -> "The request was refused.";
    };
  }
}
