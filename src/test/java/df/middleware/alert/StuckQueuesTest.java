package df.middleware.alert;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import df.middleware.event.Source;
import df.middleware.testing.InMemoryPausedQueues;
import df.middleware.testing.StillFigures;
import df.middleware.testing.TickingClock;
import df.middleware.webhook.StandardWebhooks;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StuckQueuesTest {
  private final TickingClock clock = new TickingClock();
  private final InMemoryAlertBook book = new InMemoryAlertBook(clock);
  private final StillFigures figures = new StillFigures();
  private final InMemoryPausedQueues paused = new InMemoryPausedQueues();
  private final StuckQueues check =
      new StuckQueues(
          figures,
          paused,
          book,
          new AlertSettings(
              Optional.empty(),
              new StandardWebhooks(Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), clock),
              Duration.ofSeconds(120)));

  private void after(long seconds) {
    figures.waited(Source.GHL, Duration.ofSeconds(seconds));
    check.look();
  }

  @Test
  void what_waits_within_the_limit_is_no_alert() {
    after(119);

    assertThat(book.told).isEmpty();
  }

  @Test
  void what_waits_for_longer_is_told_once() {
    after(120);
    after(500);

    assertThat(book.told).containsExactly("open df.queue.stuck ghl");
  }

  @Test
  void it_says_that_the_queue_is_paused() {
    paused.pause(Source.GHL);
    after(121);

    assertThat(book.open(AlertTypes.QUEUE_STUCK).get(0).data())
        .containsEntry("paused", "true")
        .containsEntry("oldestSeconds", "121");
  }

  @Test
  void a_wait_that_wavers_about_the_limit_is_not_told_again_and_again() {
    after(121);
    after(110);
    after(130);
    after(61);

    assertThat(book.told).containsExactly("open df.queue.stuck ghl");
  }

  @Test
  void when_nothing_waits_for_long_it_is_over_once() {
    after(121);
    after(3);
    after(2);

    assertThat(book.told).containsExactly("open df.queue.stuck ghl", "over df.queue.stuck ghl");
  }

  @Test
  void an_empty_queue_is_over_too() {
    after(121);
    figures.empty();
    check.look();

    assertThat(book.told).contains("over df.queue.stuck ghl");
  }
}
