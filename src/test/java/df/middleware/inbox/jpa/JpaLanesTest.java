package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.inbox.InboxSettings;
import df.middleware.inbox.Lanes;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lanes against the real PostgreSQL. */
class JpaLanesTest {
  private static final InboxSettings SETTINGS =
      new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE lanes");
  }

  private static <T> T lanes(Function<Lanes, T> work) {
    return TestDatabase.in(entities -> work.apply(new JpaLanes(entities, SETTINGS)));
  }

  private static Optional<String> enter(UUID who, String... keys) {
    return lanes(it -> it.enter(List.of(keys), who));
  }

  private static boolean isFree(String key) {
    return lanes(it -> it.isFree(key));
  }

  private static void leave(UUID who) {
    lanes(
        it -> {
          it.leave(who);
          return true;
        });
  }

  @Test
  void a_lane_holds_one_at_a_time() {
    enter(one, "p:1", "g:1");

    assertThat(enter(other, "e:1", "g:1")).contains("g:1");
  }

  @Test
  void who_does_not_get_all_keeps_none() {
    enter(one, "p:1");
    enter(other, "e:1", "p:1");

    assertThat(isFree("e:1")).isTrue();
  }

  @Test
  void a_lane_that_was_left_is_free() {
    enter(one, "p:1");
    leave(one);

    assertThat(enter(other, "p:1")).isEmpty();
  }

  @Test
  void a_lane_whose_lease_ended_can_be_taken() {
    enter(one, "p:1");
    TestDatabase.run("UPDATE lanes SET lease_until = clock_timestamp()");

    assertThat(enter(other, "p:1")).isEmpty();
  }

  @Test
  void people_do_not_wait_for_each_other() {
    enter(one, "p:1");

    assertThat(enter(other, "p:2")).isEmpty();
  }
}
