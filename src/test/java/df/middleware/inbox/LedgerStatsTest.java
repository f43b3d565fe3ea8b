package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.testing.InMemoryPausedQueues;
import df.middleware.testing.StillFigures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerStatsTest {
  private static final Map<String, QueueDepth> QUEUES =
      Map.of(
          "df.aloware", new QueueDepth(3, false),
          "df.ghl", new QueueDepth(0, true),
          "df.texting", new QueueDepth(0, false),
          "df.dead", new QueueDepth(7, false));

  private static final StillFigures FIGURES =
      new StillFigures()
          .waited(Source.GHL, Duration.ofSeconds(42))
          .waited(Source.TEXTING, Duration.ofSeconds(7));

  private static Payload answer(Optional<Map<String, QueueDepth>> queues, Source... held) {
    InMemoryPausedQueues paused = new InMemoryPausedQueues();
    List.of(held).forEach(paused::pause);
    return new LedgerStats(new LedgerOfOne(EventStatus.ERROR), FIGURES, () -> queues, paused)
        .answer();
  }

  private static Payload field(Payload answer, String... keys) {
    Payload here = answer;
    for (String key : keys) {
      here = here.fields().getOrDefault(key, Payload.of("missing"));
    }
    return here;
  }

  @Test
  void every_source_has_every_status() {
    Payload counts = answer(Optional.of(QUEUES)).at("counts");

    assertThat(counts.fields().keySet()).containsExactly("aloware", "ghl", "texting");
    assertThat(counts.fields().values())
        .allSatisfy(
            source ->
                assertThat(source.fields().keySet())
                    .containsExactly("pending", "processing", "done", "error"));
    assertThat(counts.number("aloware.error")).contains(1L);
    assertThat(counts.number("texting.error")).contains(0L);
  }

  @Test
  void queues_say_how_deep_they_are_and_whether_they_are_held() {
    Payload answer = answer(Optional.of(QUEUES));

    assertThat(field(answer, "queues", "df.aloware", "depth").asText()).contains("3");
    assertThat(field(answer, "queues", "df.aloware", "paused").asText()).contains("false");
    assertThat(field(answer, "queues", "df.ghl", "paused").asText()).contains("true");
    assertThat(answer.number("deadLetters")).contains(7L);
    assertThat(answer.has("broker")).isFalse();
  }

  @Test
  void a_queue_that_an_operator_holds_is_paused_whatever_the_broker_says() {
    Payload known = answer(Optional.of(QUEUES), Source.ALOWARE);
    Payload away = answer(Optional.empty(), Source.ALOWARE);

    assertThat(field(known, "queues", "df.aloware", "paused").asText()).contains("true");
    assertThat(field(known, "queues", "df.texting", "paused").asText()).contains("false");
    assertThat(field(away, "queues", "df.aloware", "paused").asText()).contains("true");
    assertThat(field(away, "queues", "df.texting", "paused").isNothing()).isTrue();
  }

  @Test
  void without_the_broker_its_numbers_are_null_and_the_rest_is_there() {
    Payload answer = answer(Optional.empty());

    assertThat(answer.text("broker")).contains("unavailable");
    assertThat(answer.has("deadLetters")).isTrue();
    assertThat(answer.at("deadLetters").isNothing()).isTrue();
    assertThat(field(answer, "queues", "df.ghl", "depth").isNothing()).isTrue();
    assertThat(answer.number("oldestPendingSeconds")).contains(42L);
  }
}
