package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.EventStatus;
import df.middleware.inbox.Standing;
import df.middleware.testing.TestDatabase;
import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the gauges are told, and the trace that an event keeps. */
class OpenEventsTest extends LedgerOnPostgres {
  private static Standing standing() {
    return TestDatabase.in(entities -> new JpaOpenEvents(entities).standing());
  }

  @Test
  void an_empty_ledger_has_nothing_open() {
    assertThat(standing().counts()).isEmpty();
    assertThat(standing().oldestPendingSeconds(Source.ALOWARE)).isZero();
  }

  @Test
  void open_events_are_counted_by_source_and_status() {
    UUID waiting = kept(contact(Source.ALOWARE, "1", "+12025550101"));
    claim(kept(contact(Source.ALOWARE, "2", "+12025550102"))).orElseThrow();
    finish(claim(kept(contact(Source.ALOWARE, "3", "+12025550103"))).orElseThrow());
    TestDatabase.run(
        "UPDATE webhook_events SET received_at = clock_timestamp() - interval '90 seconds'"
            + " WHERE id = '"
            + waiting
            + "'");

    Standing standing = standing();

    assertThat(standing.count(Source.ALOWARE, EventStatus.PENDING)).isEqualTo(1);
    assertThat(standing.count(Source.ALOWARE, EventStatus.PROCESSING)).isEqualTo(1);
    assertThat(standing.count(Source.ALOWARE, EventStatus.DONE)).isZero();
    assertThat(standing.oldestPendingSeconds(Source.ALOWARE)).isBetween(90L, 600L);
  }

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
