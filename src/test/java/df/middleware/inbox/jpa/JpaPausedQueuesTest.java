package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.PausedQueues;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a held queue means for its events, against the real PostgreSQL. */
class JpaPausedQueuesTest extends LedgerOnPostgres {
  private static void paused(Consumer<PausedQueues> deed) {
    TestDatabase.in(
        entities -> {
          deed.accept(new JpaPausedQueues(entities));
          return true;
        });
  }

  @Test
  void nothing_of_a_paused_queue_is_begun() {
    UUID event = kept(contact(Source.ALOWARE, "1", PHONE));

    paused(it -> it.pause(Source.ALOWARE));

    assertThat(claim(event)).isEmpty();
  }

  @Test
  void nothing_is_rung_for_while_it_is_paused() {
    kept(contact(Source.ALOWARE, "1", PHONE));

    paused(it -> it.pause(Source.ALOWARE));

    assertThat(bells(it -> it.due(List.of(Source.ALOWARE), Duration.ZERO, 10))).isEmpty();
  }

  @Test
  void other_queues_go_on() {
    UUID event = kept(contact(Source.ALOWARE, "1", PHONE));

    paused(it -> it.pause(Source.GHL));

    assertThat(claim(event)).isPresent();
  }

  @Test
  void what_waited_is_begun_when_it_is_let_go() {
    UUID event = kept(contact(Source.ALOWARE, "1", PHONE));
    paused(it -> it.pause(Source.ALOWARE));
    paused(it -> it.pause(Source.ALOWARE));

    paused(it -> it.resume(Source.ALOWARE));

    assertThat(claim(event)).isPresent();
  }
}
