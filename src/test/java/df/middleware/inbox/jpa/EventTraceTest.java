package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The trace that an event keeps. */
class EventTraceTest extends LedgerOnPostgres {
  @Test
  void an_event_keeps_the_trace_of_its_webhook() {
    TraceId trace = TraceId.fresh();
    UUID id;
    try (Work.End end = Work.in(trace).begin()) {
      id = kept(contact(Source.ALOWARE, "1", "+12025550101"));
    }

    assertThat(claim(id).orElseThrow().trace()).contains(trace);
  }

  @Test
  void an_event_of_no_trace_has_none() {
    UUID id = kept(contact(Source.ALOWARE, "1", "+12025550101"));

    assertThat(claim(id).orElseThrow().trace()).isEmpty();
  }
}
