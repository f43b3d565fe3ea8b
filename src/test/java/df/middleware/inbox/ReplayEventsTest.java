package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.inbox.ReplayEvents.Replayed;
import df.middleware.paging.Parameters;
import df.middleware.testing.Events;
import df.middleware.testing.RecordingQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayEventsTest {
  private final RecordingQueue queue = new RecordingQueue();
  private final List<String> audit = new ArrayList<>();
  private final InError inError = new InError();
  private final ReplayEvents replay =
      new ReplayEvents(inError, queue, (action, event, detail) -> audit.add(action + " " + detail));

  /** So many events in error, whatever the filter. */
  private static final class InError implements FailedEvents {
    private int left;

    @Override
    public Failed count(EventFilter filter) {
      return new Failed(left, Events.NOON);
    }

    @Override
    public List<Doorbell> replay(EventFilter filter, Instant failedBy, int limit) {
      int taken = failedBy.equals(Events.NOON) ? Math.min(left, limit) : 0;
      left -= taken;
      List<Doorbell> bells = new ArrayList<>();
      for (int i = 0; i < taken; i++) {
        bells.add(new Doorbell(Source.GHL, new UUID(left, i)));
      }
      return bells;
    }
  }

  private static EventFilter filter(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return EventFilter.read(new Parameters(given), new PhoneNumbers("US"));
  }

  @Test
  void a_count_changes_nothing() {
    inError.left = 7;

    assertThat(replay.count(filter())).isEqualTo(new Replayed(7, 0));
    assertThat(inError.left).isEqualTo(7);
    assertThat(audit).isEmpty();
  }

  @Test
  void all_are_replayed_batch_by_batch() {
    inError.left = 1201;

    assertThat(replay.replay(filter())).isEqualTo(new Replayed(1201, 1201));
  }

  @Test
  void no_more_than_the_first_batch_is_rung_for_at_once() {
    inError.left = 1201;
    replay.replay(filter());

    assertThat(queue.rung).hasSize(500);
  }

  @Test
  void a_few_are_all_rung_for() {
    inError.left = 3;
    replay.replay(filter());

    assertThat(queue.rung).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void it_is_recorded_what_was_asked_for_and_how_many_it_was() {
    inError.left = 2;
    replay.replay(filter("source", "ghl", "since", "2026-11-20T18:30:00Z"));

    assertThat(audit)
        .containsExactly(
            "replay in error: source=ghl, since=2026-11-20T18:30:00Z; matched 2, replayed 2");
  }

  @Test
  void the_record_holds_nothing_personal() {
    replay.replay(filter("phone", "+12025550142", "entityId", "jane", "eventType", "jane"));

    assertThat(audit.get(0)).doesNotContain("2025550142", "jane").contains("one phone");
  }
}
