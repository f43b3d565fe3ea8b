package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming.Person;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.FailedEvents.Failed;
import df.middleware.paging.Parameters;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Many events in error, in the real PostgreSQL. */
class JpaFailedEventsTest extends LedgerOnPostgres {
  private static <T> T with(Function<JpaFailedEvents, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaFailedEvents failed = new JpaFailedEvents();
          failed.entities = entities;
          return work.apply(failed);
        });
  }

  private static EventFilter filter(String... namesAndValues) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return EventFilter.read(new Parameters(given), new PhoneNumbers("US"));
  }

  private static Failed count(EventFilter filter) {
    return with(it -> it.count(filter));
  }

  private static List<Doorbell> replay(EventFilter filter, int limit) {
    Failed now = count(filter);
    return with(it -> it.replay(filter, now.asOf(), limit));
  }

  private static void fail(UUID id, Source source) {
    Claim claim = inbox(it -> it.claim(source, id)).orElseThrow();
    inbox(it -> it.fail(claim, row(claim, Status.ERROR)));
  }

  private static UUID failedCall(String phone) {
    UUID id = kept(call("7", phone));
    fail(id, Source.ALOWARE);
    return id;
  }

  private static UUID failedText() {
    Person person =
        new Person(Optional.of(PHONE), Optional.empty(), Optional.empty(), Optional.empty());
    UUID id = kept(incoming(Source.TEXTING, "message.received", EntityType.MESSAGE, "m", person));
    fail(id, Source.TEXTING);
    return id;
  }

  @Test
  void events_in_error_are_pending_again_with_their_attempts_counted_anew() {
    UUID call = failedCall(PHONE);

    assertThat(replay(filter(), 10)).containsExactly(new Doorbell(Source.ALOWARE, call));
    assertThat(statusOf(call)).isEqualTo("pending");
    assertThat(claim(call).orElseThrow().event().attempts()).isEqualTo(1);
  }

  @Test
  void others_are_left_as_they_are() {
    UUID done = kept(call("8", PHONE));
    finish(claim(done).orElseThrow());
    UUID waiting = kept(call("9", PHONE));

    assertThat(count(filter()).number()).isZero();
    assertThat(replay(filter(), 10)).isEmpty();
    assertThat(statusOf(done)).isEqualTo("done synced");
    assertThat(statusOf(waiting)).isEqualTo("pending");
  }

  @Test
  void a_filter_for_what_is_not_in_error_matches_nothing() {
    failedCall(PHONE);

    assertThat(count(filter("status", "done")).number()).isZero();
    assertThat(count(filter("status", "error")).number()).isEqualTo(1);
  }

  @Test
  void the_filters_hold() {
    UUID mine = failedCall(PHONE);
    UUID other = failedCall("+12025550143");

    assertThat(count(filter("phone", PHONE)).number()).isEqualTo(1);
    assertThat(replay(filter("phone", PHONE), 10)).extracting(Doorbell::eventId).contains(mine);
    assertThat(statusOf(other)).isEqualTo("error");
  }

  @Test
  void both_tables_are_looked_at() {
    UUID call = failedCall(PHONE);
    UUID text = failedText();

    assertThat(count(filter()).number()).isEqualTo(2);
    assertThat(replay(filter(), 10)).extracting(Doorbell::eventId).containsExactly(call, text);
  }

  @Test
  void a_batch_is_no_larger_than_asked_for_and_the_longest_in_error_come_first() {
    UUID first = failedCall(PHONE);
    failedCall(PHONE);
    failedText();

    assertThat(replay(filter(), 1)).extracting(Doorbell::eventId).containsExactly(first);
    assertThat(count(filter()).number()).isEqualTo(2);
  }

  @Test
  void one_that_fails_again_meanwhile_is_not_taken_twice() {
    UUID call = failedCall(PHONE);
    Failed before = count(filter());
    with(it -> it.replay(filter(), before.asOf(), 10));
    fail(call, Source.ALOWARE);

    List<Doorbell> again = with(it -> it.replay(filter(), before.asOf(), 10));

    assertThat(again).isEmpty();
    assertThat(statusOf(call)).isEqualTo("error");
  }

  @Test
  void one_that_nobody_rang_for_is_found_by_the_sweep() {
    UUID call = failedCall(PHONE);
    replay(filter(), 10);

    assertThat(due()).containsExactly(new Doorbell(Source.ALOWARE, call));
  }
}
