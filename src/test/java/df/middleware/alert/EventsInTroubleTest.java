package df.middleware.alert;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TickingClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventsInTroubleTest {
  private final InMemoryAlertBook book = new InMemoryAlertBook(new TickingClock());
  private final Set<String> failed = new TreeSet<>();
  private final TroubledEvents events =
      new TroubledEvents() {
        private List<String> untold(Kind kind) {
          Set<String> told =
              book.open(AlertTypes.GIVEN_UP).stream().map(Alert::cause).collect(Collectors.toSet());
          return kind == Kind.GIVEN_UP
              ? failed.stream().filter(it -> !told.contains(it)).toList()
              : List.of();
        }

        @Override
        public long countUntold(Kind kind) {
          return untold(kind).size();
        }

        @Override
        public List<Troubled> untold(Kind kind, int limit) {
          return untold(kind).stream()
              .limit(limit)
              .map(it -> new Troubled(it, Map.of("eventId", it, "reason", "vendor says no")))
              .toList();
        }

        @Override
        public Optional<Troubled> byId(String id) {
          return Optional.of(new Troubled(id, Map.of("eventId", id, "reason", "vendor says no")));
        }

        @Override
        public Set<String> still(Kind kind, Collection<String> ids) {
          return ids.stream().filter(failed::contains).collect(Collectors.toSet());
        }
      };
  private final EventsInTrouble check = new EventsInTrouble(events, book);
  private final KeptAlerts alerts = new KeptAlerts(book, events);

  private void fail(int from, int to) {
    for (int i = from; i < to; i++) {
      failed.add("e%05d".formatted(i));
    }
  }

  @Test
  void an_event_that_was_given_up_is_told_at_once_with_its_reason() {
    fail(1, 2);
    alerts.raise("df.event.given-up", Map.of("eventId", "e00001"));

    assertThat(book.open(AlertTypes.GIVEN_UP).get(0).data())
        .containsEntry("reason", "vendor says no");
  }

  @Test
  void one_that_nobody_raised_before_the_crash_is_found() {
    fail(1, 2);
    check.look();
    check.look();

    assertThat(book.told).containsExactly("open df.event.given-up e00001");
  }

  @Test
  void it_is_over_when_the_event_is_mended() {
    fail(1, 2);
    check.look();
    failed.clear();
    check.look();

    assertThat(book.told)
        .containsExactly("open df.event.given-up e00001", "over df.event.given-up e00001");
  }

  @Test
  void a_crowd_is_told_as_a_number() {
    fail(0, 4_000);
    for (String id : failed) {
      alerts.raise("df.event.given-up", Map.of("eventId", id));
    }
    check.look();
    check.look();

    assertThat(book.told).hasSize(21).endsWith("open df.event.given-up many");
    assertThat(book.open(AlertTypes.GIVEN_UP).get(20).data()).containsEntry("count", "3980");
  }

  @Test
  void the_number_grows_without_another_post() {
    fail(0, 100);
    check.look();
    fail(100, 300);
    check.look();

    assertThat(book.told).containsExactly("open df.event.given-up many");
    assertThat(book.open(AlertTypes.GIVEN_UP).get(0).data()).containsEntry("count", "300");
  }

  @Test
  void the_crowd_is_over_when_all_are_mended() {
    fail(0, 100);
    check.look();
    failed.clear();
    check.look();

    assertThat(book.told).contains("over df.event.given-up many");
  }
}
