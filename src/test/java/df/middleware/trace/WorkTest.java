package df.middleware.trace;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a thread works on. */
class WorkTest {
  private static final UUID EVENT = new UUID(0, 7);
  private static final TraceId TRACE = new TraceId("4bf92f3577b34da6a3ce929d0e0e4736");

  @Test
  void outside_of_any_work_there_is_nothing_to_say() {
    assertThat(Work.current().words()).isEmpty();
  }

  @Test
  void within_a_work_its_event_is_named() {
    try (Work.End end = Work.on(Source.GHL, EVENT, Optional.of(TRACE)).begin()) {
      assertThat(Work.current().words())
          .isEqualTo("source=ghl event=" + EVENT + " trace=" + TRACE.hex());
    }
  }

  @Test
  void the_end_of_a_work_takes_up_the_one_before() {
    Work outer = Work.in(TRACE);
    try (Work.End end = outer.begin()) {
      try (Work.End inner = Work.on(Source.GHL, EVENT, Optional.empty()).begin()) {
        assertThat(Work.current().eventId()).contains(EVENT);
      }
      assertThat(Work.current()).isEqualTo(outer);
    }
    assertThat(Work.current().trace()).isEmpty();
  }
}
