package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which event of a person comes first, against the real PostgreSQL. */
class EventOrderTest extends LedgerOnPostgres {
  @Test
  void an_older_event_of_the_same_person_comes_first() {
    UUID older = kept(call("7", PHONE));
    UUID newer = kept(call("8", PHONE));

    assertThat(claim(newer)).isEmpty();
    Claim first = claim(older).orElseThrow();
    assertThat(claim(newer)).isEmpty();
    finish(first);
    assertThat(claim(newer)).isPresent();
  }

  @Test
  void an_event_of_another_person_is_not_held_up() {
    kept(call("7", PHONE));

    assertThat(claim(kept(call("8", "+12025550143")))).isPresent();
  }

  @Test
  void the_newest_contact_event_carries_the_older_ones() {
    UUID older = kept(contact(Source.ALOWARE, "1", PHONE));
    UUID newest = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(older)).isEmpty();
    finish(claim(newest).orElseThrow());
    assertThat(statusOf(older)).isEqualTo("done coalesced");
    assertThat(TestDatabase.text("SELECT count(*) FROM sync_log")).isEqualTo("2");
  }

  @Test
  void a_call_between_two_contact_events_is_not_carried_away() {
    kept(contact(Source.ALOWARE, "1", PHONE));
    UUID call = kept(call("7", PHONE));
    UUID newest = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(newest)).isEmpty();
    finish(claim(call).orElseThrow());
    finish(claim(newest).orElseThrow());
    assertThat(TestDatabase.text("SELECT count(*) FROM webhook_events WHERE status = 'done'"))
        .isEqualTo("3");
  }

  @Test
  void an_older_contact_event_is_tried_itself_when_the_newest_failed_for_good() {
    UUID older = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim newest = claim(kept(contact(Source.ALOWARE, "1", PHONE))).orElseThrow();

    inbox(it -> it.fail(newest, row(newest, Status.ERROR)));

    assertThat(claim(older)).isPresent();
  }

  @Test
  void the_next_of_a_lane_is_its_oldest_waiting_event() {
    UUID first = kept(call("7", PHONE));
    kept(call("8", PHONE));
    Claim claim = claim(first).orElseThrow();
    UUID second =
        UUID.fromString(
            TestDatabase.text("SELECT id FROM webhook_events WHERE status = 'pending'"));
    finish(claim);

    assertThat(bells(it -> it.nextIn(List.of("p:" + PHONE))))
        .containsExactly(new Doorbell(Source.ALOWARE, second));
  }

  @Test
  void whoever_waits_for_a_lane_by_another_name_is_found() {
    UUID id = kept(call("7", PHONE));
    Claim claim = claim(id).orElseThrow();

    inbox(
        it -> {
          it.waitFor(claim, "g:ghl-1");
          return true;
        });

    assertThat(bells(it -> it.nextIn(List.of("g:ghl-1"))))
        .containsExactly(new Doorbell(Source.ALOWARE, id));
    assertThat(claim(id).orElseThrow().event().attempts()).isEqualTo(1);
  }
}
