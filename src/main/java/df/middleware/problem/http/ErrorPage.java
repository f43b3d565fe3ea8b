package df.middleware.problem.http;

import df.middleware.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers what never reaches JAX-RS, in place of the server's own page: {@code web.xml} names it as
 * the error page. Called directly, there is nothing here.
 */
@WebServlet("/error-page")
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    response.setStatus(status);
    response.setContentType(ProblemResponse.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(ProblemResponse.json(problem(status)).getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(int status) {
    return Problem.of(status, HttpErrorMapper.detail(status));
  }
}
