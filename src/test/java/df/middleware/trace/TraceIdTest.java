package df.middleware.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The W3C's form of a trace's name. */
class TraceIdTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00 ",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void the_sender_s_trace_is_carried_on(String header) {
    assertThat(TraceId.ofHeader(header)).contains(new TraceId(TRACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
      })
  void what_names_no_trace_is_none(String header) {
    assertThat(TraceId.ofHeader(header)).isEmpty();
  }

  @Test
  void each_call_is_a_span_of_its_own() {
    TraceId trace = new TraceId(TRACE);

    assertThat(trace.header())
        .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
        .isNotEqualTo(trace.header());
  }

  @Test
  void a_new_one_can_be_carried_on() {
    TraceId fresh = TraceId.fresh();

    assertThat(TraceId.ofHeader(fresh.header())).contains(fresh);
  }
}
