package df.middleware.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareTraceTest {
  private final Exception failure =
      new IllegalStateException("Jane Doe", new IllegalArgumentException("+12025550142"));

  @Test
  void names_the_failure_and_its_cause() {
    assertThat(BareTrace.of(failure))
        .startsWith("java.lang.IllegalStateException")
        .contains("caused by java.lang.IllegalArgumentException");
  }

  @Test
  void says_where_it_happened() {
    assertThat(BareTrace.of(failure)).contains("BareTraceTest.java");
  }

  @Test
  void leaves_out_the_messages() {
    assertThat(BareTrace.of(failure)).doesNotContain("Jane", "2025550142");
  }

  @Test
  void ends_when_causes_go_in_a_circle() {
    Exception first = new IllegalStateException();
    first.initCause(new IllegalArgumentException(first));
    assertThat(BareTrace.of(first)).contains("caused by java.lang.IllegalArgumentException");
  }
}
