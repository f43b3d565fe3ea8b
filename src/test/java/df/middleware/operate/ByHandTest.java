package df.middleware.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EnqueuePending;
import df.middleware.inbox.InboxSettings;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.BadParameter;
import df.middleware.problem.UnknownId;
import df.middleware.quarantine.PutInQuarantine;
import df.middleware.testing.Events;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.InMemoryQuarantine;
import df.middleware.testing.RecordingQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ByHandTest {
  private final List<String> audit = new ArrayList<>();
  private final AdminAudit record = (action, event, detail) -> audit.add(action + " " + detail);
  private final InMemoryQuarantine rules = new InMemoryQuarantine();
  private final PutInQuarantine put =
      new PutInQuarantine(rules, new PhoneNumbers("US"), Clock.fixed(Events.NOON, ZoneOffset.UTC));
  private final QuarantineByHand quarantine = new QuarantineByHand(rules, put, record);

  @Test
  void what_is_rung_for_is_counted_and_recorded() {
    InMemoryEventInbox inbox = new InMemoryEventInbox();
    inbox.next.add(new Doorbell(Source.GHL, new UUID(0, 1)));
    RecordingQueue queue = new RecordingQueue();
    InboxSettings settings = new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);

    int rung =
        new EnqueueNow(new EnqueuePending(inbox, queue), settings, record).enqueue(Source.GHL);

    assertThat(rung).isEqualTo(1);
    assertThat(queue.rung).hasSize(1);
    assertThat(audit).containsExactly("enqueue queue ghl, rung for 1");
  }

  @Test
  void a_rule_is_added_listed_and_ended_and_both_are_recorded() {
    String id = quarantine.add("phone", "(202) 555-0142", "loops");

    assertThat(quarantine.list()).containsExactly(id + "  phone +1******0142: loops");
    quarantine.remove(id);

    assertThat(quarantine.list()).isEmpty();
    assertThat(audit).containsExactly("quarantine phone, rule " + id, "end-quarantine rule " + id);
  }

  @Test
  void a_kind_that_there_is_not_is_refused() {
    assertThatThrownBy(() -> quarantine.add("person", "Ada", "x")).isInstanceOf(BadParameter.class);
  }

  @Test
  void an_unknown_rule_is_not_found() {
    assertThatThrownBy(() -> quarantine.remove(UUID.randomUUID().toString()))
        .isInstanceOf(UnknownId.class);
    assertThatThrownBy(() -> quarantine.remove("4711")).isInstanceOf(UnknownId.class);
    assertThat(audit).isEmpty();
  }

  @Test
  void the_version_is_that_of_the_build() {
    assertThat(Version.current()).matches("\\d+\\.\\d+.*");
  }
}
