package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Source;
import df.middleware.testing.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  private static RetryPolicy at(Instant now) {
    return new RetryPolicy(
        Duration.ofHours(24),
        Clock.fixed(now, ZoneOffset.UTC),
        new Random(7),
        event -> event.entityType() == EntityType.OPTOUT);
  }

  @ParameterizedTest(name = "after attempt {0} between {1} and {2} seconds")
  @CsvSource({"1,1,2", "2,2,4", "3,4,8", "5,16,32", "9,256,512", "10,300,600", "60,300,600"})
  void waits_longer_each_time_up_to_ten_minutes(int attempt, long least, long most) {
    Duration wait =
        at(Events.NOON)
            .afterUnavailable(
                Events.onAttempt(attempt, Events.alowareContact("1")),
                Duration.ZERO,
                Optional.empty())
            .orElseThrow();

    assertThat(wait).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
  }

  @Test
  void waits_as_long_as_the_vendor_asks_and_little_more() {
    Duration wait =
        at(Events.NOON)
            .afterUnavailable(
                Events.alowareContact("1"), Duration.ZERO, Optional.of(Duration.ofSeconds(100)))
            .orElseThrow();

    assertThat(wait).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(110));
  }

  @Test
  void gives_up_when_the_event_would_be_older_than_a_day() {
    RetryPolicy nextDay = at(Events.NOON.plus(Duration.ofHours(24)));

    assertThat(
            nextDay.afterUnavailable(Events.alowareContact("1"), Duration.ZERO, Optional.empty()))
        .isEmpty();
  }

  @Test
  void time_for_which_it_was_parked_does_not_make_an_event_old() {
    RetryPolicy nextDay = at(Events.NOON.plus(Duration.ofHours(24)));

    assertThat(
            nextDay.afterUnavailable(
                Events.alowareContact("1"), Duration.ofHours(3), Optional.empty()))
        .isPresent();
  }

  @Test
  void never_gives_up_an_opt_out() {
    RetryPolicy nextYear = at(Events.NOON.plus(Duration.ofDays(365)));
    var optOut = Events.event(Source.TEXTING, "optout.stop", EntityType.OPTOUT, "m1");

    assertThat(nextYear.afterUnavailable(optOut, Duration.ZERO, Optional.empty())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"1,true", "4,true", "5,false", "6,false"})
  void tries_an_unforeseen_failure_five_times(int attempt, boolean again) {
    var wait =
        at(Events.NOON).afterUnforeseen(Events.onAttempt(attempt, Events.alowareContact("1")));

    assertThat(wait.isPresent()).isEqualTo(again);
  }
}
