package df.middleware.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.problem.BadParameter;
import df.middleware.problem.Problem;
import df.middleware.problem.UnknownId;
import org.junit.jupiter.api.Test;

class ProblemResponseTest {

  @Test
  void writes_the_four_members_of_rfc_9457() {
    assertThat(ProblemResponse.json(Problem.of(404, "It is \"gone\".")))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"It is \\\"gone\\\".\"}");
  }

  @Test
  void a_problem_of_our_own_has_a_urn() {
    assertThat(ProblemResponse.json(Problem.named("opted-out", "Opted out", 409, "No.")))
        .contains("\"type\":\"urn:df:problem:opted-out\"");
  }

  @Test
  void a_bad_parameter_is_400() {
    assertThat(new BadParameter("limit", "a whole number").problem())
        .isEqualTo(Problem.of(400, "The parameter limit must be a whole number."));
  }

  @Test
  void an_unknown_id_is_404() {
    assertThat(new UnknownId("event").problem())
        .isEqualTo(Problem.of(404, "There is no event of that id."));
  }
}
