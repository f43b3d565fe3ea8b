package df.middleware.problem;

import java.util.Map;

/** A request that is answered with a problem; any resource or filter may throw it. */
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public Refused(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param headers of the answer, such as {@code Retry-After}
   */
  public Refused(Problem problem, Map<String, String> headers) {
    super(problem.detail());
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  public Problem problem() {
    return problem;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
