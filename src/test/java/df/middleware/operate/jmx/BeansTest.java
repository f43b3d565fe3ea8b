package df.middleware.operate.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Source;
import df.middleware.operate.EventLines;
import df.middleware.operate.Node;
import df.middleware.operate.Picture;
import df.middleware.operate.Pictured;
import df.middleware.operate.QueueByHand;
import df.middleware.operate.RecentPicture;
import df.middleware.problem.UnknownId;
import df.middleware.testing.Events;
import df.middleware.testing.OneEvent;
import df.middleware.vendor.CallTimes;
import df.middleware.vendor.Vendor;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BeansTest {
  private static final Clock CLOCK = Clock.fixed(Events.NOON, ZoneOffset.UTC);
  private static final Node NODE = new Node("4711@here", "1.0", Events.NOON.minusSeconds(5));

  private static Pictures of(Picture picture) {
    return new Pictures(new Inside(BeansTest::enter), new RecentPicture(() -> picture, CLOCK));
  }

  private static Ended enter(java.util.function.Supplier<?> deed) {
    try {
      return new Ended.Well(deed.get());
    } catch (RuntimeException failure) {
      return new Ended.Badly(failure);
    }
  }

  private static QueueBean queue(Source source, Picture picture) {
    EventLines lines = new EventLines(new OneEvent());
    return new QueueBean(source, of(picture), NoDeeds.QUEUES, lines);
  }

  @Test
  void a_queue_tells_what_waits_and_for_how_long() {
    QueueBean aloware = queue(Source.ALOWARE, Pictured.busy());

    assertThat(aloware.getPending()).isEqualTo(5);
    assertThat(aloware.getPendingLater()).isEqualTo(2);
    assertThat(aloware.getProcessing()).isEqualTo(1);
    assertThat(aloware.getErrors()).isEqualTo(3);
    assertThat(aloware.getOldestWaitingSeconds()).isEqualTo(90);
    assertThat(aloware.getOldestWaitingEvent()).isEqualTo(Pictured.OLDEST.toString());
    assertThat(aloware.getReceivedLastMinute()).isEqualTo(12);
    assertThat(aloware.getDoneLastMinute()).isEqualTo(10);
  }

  @Test
  void our_own_hold_and_the_brokers_are_told_apart() {
    assertThat(queue(Source.ALOWARE, Pictured.busy()).getPaused()).isTrue();
    assertThat(queue(Source.ALOWARE, Pictured.busy()).getBrokerPaused()).isFalse();
    assertThat(queue(Source.GHL, Pictured.busy()).getPaused()).isFalse();
    assertThat(queue(Source.GHL, Pictured.busy()).getBrokerPaused()).isTrue();
  }

  @Test
  void an_empty_queue_keeps_nobody_waiting() {
    QueueBean texting = queue(Source.TEXTING, Pictured.busy());

    assertThat(texting.getOldestWaitingSeconds()).isZero();
    assertThat(texting.getOldestWaitingEvent()).isEmpty();
  }

  @Test
  void what_is_not_known_is_null() {
    QueueBean queue = queue(Source.GHL, Pictured.allAway());

    assertThat(queue.getPending()).isNull();
    assertThat(queue.getOldestWaitingSeconds()).isNull();
    assertThat(queue.getPaused()).isNull();
    assertThat(queue.getBrokerDepth()).isNull();
  }

  @Test
  void events_are_listed_with_why_and_without_personal_data() {
    assertThat(queue(Source.ALOWARE, Pictured.busy()).listErrors(10))
        .containsExactly(
            OneEvent.ID
                + "  2026-11-20T18:30:00Z  ContactUpdated  attempts 3"
                + "  GoHighLevel answered 422: +1******0142");
  }

  @Test
  void a_list_without_end_is_refused() {
    assertThatThrownBy(() -> queue(Source.ALOWARE, Pictured.busy()).listErrors(501))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 500");
  }

  @Test
  void a_refusal_reaches_the_console_as_a_sentence() {
    assertThatThrownBy(
            () ->
                of(Pictured.busy())
                    .change(
                        () -> {
                          throw new UnknownId("event");
                        }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no event of that id.");
  }

  @Test
  void a_failure_says_nothing_of_what_it_may_hold() {
    assertThatThrownBy(
            () ->
                of(Pictured.busy())
                    .change(
                        () -> {
                          throw new IllegalStateException("+12025550142");
                        }))
        .hasMessage("It failed; the server's log says why.");
  }

  @Test
  void the_system_adds_all_queues_up() {
    SystemBean system = new SystemBean(of(Pictured.busy()), NODE);

    assertThat(system.isReady()).isTrue();
    assertThat(system.getPending()).isEqualTo(6);
    assertThat(system.getErrors()).isEqualTo(7);
    assertThat(system.getOldestWaitingSeconds()).isEqualTo(90);
    assertThat(system.getDeadLetters()).isEqualTo(9);
    assertThat(system.getPausedQueues()).containsExactly("aloware");
    assertThat(system.getOpenCircuits()).containsExactly("ghl");
    assertThat(system.getUptimeSeconds()).isEqualTo(5);
  }

  @Test
  void a_node_that_cannot_work_says_why() {
    SystemBean system = new SystemBean(of(Pictured.allAway()), NODE);

    assertThat(system.isReady()).isFalse();
    assertThat(system.getNotReadyBecause())
        .isEqualTo("the database does not answer, the broker does not answer");
    assertThat(system.getPending()).isNull();
    assertThat(system.getPausedQueues()).isEmpty();
  }

  @Test
  void a_vendor_tells_of_its_circuit_its_budget_and_its_calls() {
    CallTimes times = new CallTimes();
    times.called(Vendor.GHL, Duration.ofMillis(250), false);
    VendorBean ghl = new VendorBean(Vendor.GHL, of(Pictured.busy()), times);

    assertThat(ghl.getCircuitOpen()).isTrue();
    assertThat(ghl.getOpenSince()).isEqualTo(Events.NOON.minusSeconds(60).toString());
    assertThat(ghl.getCallsLeftToday()).isEqualTo(10);
    assertThat(ghl.getUntilNextCallMillis()).isEqualTo(1_500);
    assertThat(ghl.getFailures()).isEqualTo(1);
    assertThat(ghl.getMeanMillis()).isEqualTo(250);
    assertThat(ghl.getP95Millis()).isEqualTo(250);
  }

  /** For beans that are only looked at. */
  private static final class NoDeeds {
    static final QueueByHand QUEUES = new QueueByHand(null, null, null, null);
  }
}
