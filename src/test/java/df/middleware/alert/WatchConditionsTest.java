package df.middleware.alert;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TickingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchConditionsTest {
  private final TickingClock clock = new TickingClock();
  private final InMemoryAlertBook book = new InMemoryAlertBook(clock);
  private final Set<String> rules = new HashSet<>();
  private final LeftAlone leftAlone = new LeftAlone(ids -> rules, book, clock);

  @Test
  void what_cannot_be_looked_at_holds_up_no_other() {
    List<String> looked = new ArrayList<>();
    Check broken =
        () -> {
          throw new IllegalStateException("the database is away");
        };
    new WatchConditions(List.of(broken, () -> looked.add("second"))).look();

    assertThat(looked).containsExactly("second");
  }

  @Test
  void a_contact_needs_a_person_while_its_rule_is_in_force() {
    rules.add("r1");
    book.open(AlertTypes.NEEDS_PERSON, "r1", Map.of("ruleId", "r1"));
    leftAlone.look();
    rules.clear();
    leftAlone.look();

    assertThat(book.told)
        .containsExactly("open df.contact.needs-person r1", "over df.contact.needs-person r1");
  }

  @Test
  void where_there_could_be_no_rule_it_is_over_after_a_day() {
    book.open(AlertTypes.NEEDS_PERSON, "e1", Map.of("eventId", "e1"));
    leftAlone.look();
    assertThat(book.told).hasSize(1);

    clock.pass(Duration.ofDays(1));
    leftAlone.look();
    assertThat(book.told).contains("over df.contact.needs-person e1");
  }
}
