package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.routing.LaneBusy;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of an event whose attempt succeeds or waits for a lane. */
class ProcessEventTest extends OneEvent {
  @Test
  void an_event_whose_effect_happened_is_done() {
    process(OneEvent::synced);

    assertThat(inbox.deeds).containsExactly("done synced");
  }

  @Test
  void nothing_is_done_about_an_event_that_somebody_else_has() {
    hear(OneEvent::synced);

    assertThat(inbox.deeds).isEmpty();
    assertThat(lanes.entered).isZero();
  }

  @Test
  void an_event_of_a_busy_person_waits_uncounted() {
    lanes.busy = Optional.of("p:+12025550142");

    process(OneEvent::synced);

    assertThat(inbox.deeds).containsExactly("wait for p:+12025550142");
    assertThat(queue.rung).isEmpty();
  }

  @Test
  void an_event_that_began_to_wait_just_too_late_rings_for_itself() {
    lanes.busy = Optional.of("p:+12025550142");
    lanes.freeAgain = true;

    process(OneEvent::synced);

    assertThat(queue.rung).containsExactly(doorbell);
  }

  @Test
  void the_lane_is_left_also_when_the_handler_fails() {
    process(failingWith(new IllegalStateException("bug")));

    assertThat(lanes.left).isEqualTo(lanes.entered).isEqualTo(1);
  }

  @Test
  void an_event_that_needs_another_lane_on_the_way_waits_for_it_uncounted() {
    process(failingWith(new LaneBusy("l:vip")));

    assertThat(inbox.deeds).containsExactly("wait for l:vip");
    assertThat(lanes.left).isEqualTo(1);
  }

  @Test
  void an_event_that_waits_for_a_lane_does_not_ring_for_others_that_wait_for_it() {
    inbox.next.add(new Doorbell(Source.GHL, UUID.randomUUID()));

    process(failingWith(new LaneBusy("l:vip")));

    assertThat(inbox.askedFor).doesNotContain("l:vip");
  }

  @Test
  void whoever_waited_for_a_lane_entered_on_the_way_is_rung_for() {
    process(
        any -> {
          new EnterMoreLanes(lanes, inFlight, inbox, queue).enter(any.id(), List.of("l:vip"));
          return synced(any);
        });

    assertThat(inbox.askedFor).contains("l:vip", "p:+12025550142");
  }

  @Test
  void an_event_in_quarantine_ends_before_anything_is_done() {
    quarantine.has(QuarantineKind.PHONE, "+12025550142");

    process(failingWith(new IllegalStateException("carried out")));

    assertThat(inbox.deeds).containsExactly("done skipped-quarantined");
    assertThat(inbox.log.get(0).status()).isEqualTo(Status.SKIPPED);
    assertThat(inbox.log.get(0).errorMessage()).get().asString().doesNotContain("+1202");
  }

  @Test
  void whoever_waited_for_the_person_is_rung_for() {
    Doorbell waiting = new Doorbell(Source.GHL, UUID.randomUUID());
    inbox.next.add(waiting);

    process(OneEvent::synced);

    assertThat(queue.rung).containsExactly(waiting);
  }
}
