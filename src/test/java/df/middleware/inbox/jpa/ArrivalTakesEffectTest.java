package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
import df.middleware.event.Source;
import df.middleware.event.TextMessage;
import df.middleware.event.TextingEvents;
import df.middleware.event.json.JsonpJson;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.inbox.InboxSettings;
import df.middleware.routing.BeforeAnswer;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.synclog.jpa.JpaSyncLog;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens before a webhook is answered happens with the event, or not at all. */
class ArrivalTakesEffectTest {
  private final List<Arrived> effects = new ArrayList<>();

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE webhook_events, texting_webhook_events");
  }

  private static JpaEventInbox inbox(EntityManager entities, BeforeAnswer effect) {
    JsonpJson json = new JsonpJson();
    InboxSettings settings = new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);
    return new JpaEventInbox(entities, json, new JpaSyncLog(entities, json), settings).with(effect);
  }

  private static Kept keep(BeforeAnswer effect) {
    var payload =
        JsonTrees.payload(
            "type", "message.received", "id", "m1", "from", "+12025550142", "body", "STOP");
    Reading read = new TextingEvents(new PhoneNumbers("US")).read(payload);
    Incoming stop = ((Reading.Events) read).events().get(0);
    Arrival arrival = new Arrival(stop, DedupeKey.of(stop, new byte[0], Optional.empty()));
    return TestDatabase.in(entities -> inbox(entities, effect).add(List.of(arrival))).get(0);
  }

  @Test
  void an_event_takes_effect_once_however_often_it_is_delivered() {
    keep(effects::addAll);
    keep(effects::addAll);

    assertThat(effects).hasSize(1);
  }

  @Test
  void an_event_whose_effect_fails_is_not_kept() {
    assertThatThrownBy(
            () ->
                keep(
                    arrived -> {
                      throw new IllegalStateException("planned");
                    }))
        .hasMessage("planned");

    assertThat(TestDatabase.text("SELECT count(*) FROM texting_webhook_events")).isEqualTo("0");
  }

  @Test
  void the_message_is_there_again_when_its_event_is_claimed() {
    Kept kept = keep(effects::addAll);
    var claim =
        TestDatabase.in(
            entities -> inbox(entities, effects::addAll).claim(Source.TEXTING, kept.id()));

    assertThat(claim.orElseThrow().event().message().flatMap(TextMessage::body)).contains("STOP");
  }
}
