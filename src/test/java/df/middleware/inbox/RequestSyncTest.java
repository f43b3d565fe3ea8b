package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Source;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.RecordingQueue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestSyncTest {
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private final RequestSync request = new RequestSync(inbox, queue);

  @Test
  void a_wish_is_an_event_of_the_contacts_own_system() {
    request.ofAlowareContact("4711");

    Incoming event = inbox.arrivals.get(0).incoming();
    assertThat(event.source()).isEqualTo(Source.ALOWARE);
    assertThat(event.eventType()).isEqualTo("sync.requested");
    assertThat(event.entityType()).isEqualTo(EntityType.CONTACT);
    assertThat(event.person().alowareContactId()).contains("4711");
  }

  @Test
  void a_wish_for_a_ghl_contact_is_in_that_contacts_lane() {
    request.ofGhlContact("ghl-1");

    assertThat(inbox.arrivals.get(0).incoming().person().laneKeys()).containsExactly("g:ghl-1");
  }

  @Test
  void an_operators_word_about_a_number_waits_in_that_persons_lane() {
    request.ofOptOut("+12025550142");

    Incoming event = inbox.arrivals.get(0).incoming();
    assertThat(event.source()).isEqualTo(Source.TEXTING);
    assertThat(event.person().laneKeys()).containsExactly("p:+12025550142");
  }

  @Test
  void it_is_rung_for() {
    UUID id = request.ofGhlContact("ghl-1");

    assertThat(queue.rung).containsExactly(new Doorbell(Source.GHL, id));
  }

  @Test
  void the_same_wish_again_is_another_event() {
    request.ofAlowareContact("4711");
    request.ofAlowareContact("4711");

    assertThat(inbox.arrivals).extracting(it -> it.key().value()).doesNotHaveDuplicates();
  }

  @Test
  void it_is_not_coalesced_away() {
    request.ofAlowareContact("4711");

    assertThat(Coalescing.keyOf(inbox.arrivals.get(0).incoming())).isEmpty();
  }
}
