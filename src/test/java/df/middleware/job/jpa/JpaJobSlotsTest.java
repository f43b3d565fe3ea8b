package df.middleware.job.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One node works each turn of a job, against the real PostgreSQL. */
class JpaJobSlotsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE job_slots");
  }

  private static boolean take(String job, Instant slot) {
    return TestDatabase.<Boolean>in(entities -> new JpaJobSlots(entities).take(job, slot));
  }

  @Test
  void only_the_first_node_takes_a_turn() {
    assertThat(take("reconcile", NOON)).isTrue();
    assertThat(take("reconcile", NOON)).isFalse();
  }

  @Test
  void the_next_turn_is_free_again() {
    take("reconcile", NOON);

    assertThat(take("reconcile", NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void another_job_has_turns_of_its_own() {
    take("reconcile", NOON);

    assertThat(take("retention", NOON)).isTrue();
  }

  @Test
  void turns_of_long_ago_are_forgotten() {
    take("reconcile", NOON);
    TestDatabase.run("UPDATE job_slots SET taken_at = taken_at - interval '3 days'");

    take("reconcile", NOON.plusSeconds(60));

    assertThat(TestDatabase.text("SELECT count(*) FROM job_slots")).isEqualTo("1");
  }
}
