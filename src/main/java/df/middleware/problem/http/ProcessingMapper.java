package df.middleware.problem.http;

import df.middleware.problem.Problem;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a body that JAX-RS could not bind to the parameter of a resource. */
@Provider
public class ProcessingMapper implements ExceptionMapper<ProcessingException> {
  @Override
  public Response toResponse(ProcessingException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof JsonbException || cause instanceof JsonException
        ? ProblemResponse.of(Problem.of(400, "The body cannot be read.")).build()
        : UnexpectedMapper.answer(failure);
  }
}
