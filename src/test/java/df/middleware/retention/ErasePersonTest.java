package df.middleware.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.Lanes;
import df.middleware.problem.Refused;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.RecordingQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasePersonTest {
  private static final Whom BY_PHONE =
      new Whom(Optional.of("+12025550142"), Optional.empty(), Optional.empty(), Optional.empty());

  private final List<String> steps = new ArrayList<>();
  private final List<String> audit = new ArrayList<>();
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private int busyFor;

  private final PersonalData data =
      new PersonalData() {
        @Override
        public KnownAs knownAs(Whom whom) {
          return new KnownAs(
              Set.of("+12025550142"), Set.of("ann@example.com"), Set.of(), Set.of("77"));
        }

        @Override
        public Erased erase(KnownAs person) {
          steps.add("erase");
          return new Erased("hmac-sha256:1f", Map.of("webhook_events", 2L));
        }
      };

  private final Lanes lanes =
      new Lanes() {
        @Override
        public Optional<String> enter(List<String> keys, UUID claimToken) {
          if (busyFor-- > 0) {
            return Optional.of(keys.get(0));
          }
          steps.add("enter " + keys);
          return Optional.empty();
        }

        @Override
        public void leave(UUID claimToken) {
          steps.add("leave");
        }

        @Override
        public boolean isFree(String key) {
          return true;
        }
      };

  private Erased erased() {
    return new ErasePerson(
            data,
            lanes,
            inbox,
            queue,
            (action, event, detail) -> audit.add(action + " " + detail),
            new RetentionSettings(Duration.ofDays(90), Duration.ZERO))
        .erase(BY_PHONE);
  }

  @Test
  void it_erases_while_it_holds_all_lanes_of_the_person() {
    erased();

    assertThat(steps)
        .containsExactly("enter [a:77, e:ann@example.com, p:+12025550142]", "erase", "leave");
  }

  @Test
  void whoever_waited_for_a_lane_is_rung_for() {
    Doorbell bell = new Doorbell(Source.GHL, new UUID(0, 1));
    inbox.next.add(bell);
    erased();

    assertThat(queue.rung).containsExactly(bell);
  }

  @Test
  void the_record_names_the_person_by_the_hash_only() {
    erased();

    assertThat(audit).containsExactly("erase hmac-sha256:1f, given by phone; rows: 2");
  }

  @Test
  void it_waits_for_an_event_of_the_person_to_end() {
    busyFor = 2;

    assertThat(erased().total()).isEqualTo(2);
  }

  @Test
  void what_stays_at_work_is_not_waited_for_without_end() {
    busyFor = Integer.MAX_VALUE;

    assertThatThrownBy(this::erased)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(503));
    assertThat(steps).doesNotContain("erase");
  }
}
