package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.routing.LaneBusy;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.RecordingQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnterMoreLanesTest {
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final List<String> deeds = new ArrayList<>();
  private final InFlight inFlight =
      new InFlight(java.time.Duration.ofSeconds(30), System::nanoTime);
  private final UUID workId = UUID.randomUUID();
  private Optional<String> busy = Optional.empty();
  private final EnterMoreLanes lanes =
      new EnterMoreLanes(new Recorder(), inFlight, inbox, new RecordingQueue());

  /** Lanes that write down who comes and goes. */
  private final class Recorder implements Lanes {
    @Override
    public Optional<String> enter(List<String> keys, UUID claimToken) {
      deeds.add("enter " + String.join(" ", keys));
      return busy;
    }

    @Override
    public void leave(UUID claimToken) {
      deeds.add("leave");
    }

    @Override
    public boolean isFree(String key) {
      return busy.isEmpty();
    }
  }

  @Test
  void lanes_are_entered_in_order_and_once() {
    inFlight.add(workId, UUID.randomUUID());

    lanes.enter(workId, List.of("l:b", "l:a", "l:b"));

    assertThat(deeds).containsExactly("enter l:a l:b");
  }

  @Test
  void a_busy_lane_is_named() {
    inFlight.add(workId, UUID.randomUUID());
    busy = Optional.of("l:a");

    assertThatThrownBy(() -> lanes.enter(workId, List.of("l:a", "l:b")))
        .isInstanceOfSatisfying(LaneBusy.class, it -> assertThat(it.key()).isEqualTo("l:a"));
  }

  @Test
  void nobody_enters_without_work() {
    assertThatThrownBy(() -> lanes.enter(workId, List.of("l:a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void work_that_no_event_asked_for_leaves_its_lanes_and_rings_for_whoever_waited() {
    lanes.within(
        workId,
        () -> {
          lanes.enter(workId, List.of("l:a"));
          return true;
        });

    assertThat(deeds).containsExactly("enter l:a", "leave");
    assertThat(inbox.askedFor).containsExactly("l:a");
    assertThat(inFlight.tokenOf(workId)).isEmpty();
  }

  @Test
  void the_lanes_are_left_when_the_work_fails() {
    assertThatThrownBy(
            () ->
                lanes.within(
                    workId,
                    () -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(deeds).containsExactly("leave");
  }
}
