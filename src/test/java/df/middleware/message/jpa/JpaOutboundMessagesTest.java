package df.middleware.message.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.message.Draft;
import df.middleware.message.Outbound;
import df.middleware.message.Outbound.Status;
import df.middleware.message.OutboundMessages;
import df.middleware.message.OutboundMessages.Recorded;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.jpa.JpaOptOutRegistry;
import df.middleware.optout.jpa.JpaSendGate;
import df.middleware.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recording what is to be sent, on the real PostgreSQL. */
class JpaOutboundMessagesTest {
  private static final String PHONE = "+12025550142";

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE outbound_messages, optout_registry, optout_blocks");
  }

  private static <T> T messages(Function<OutboundMessages, T> work) {
    return TestDatabase.in(
        entities -> work.apply(new JpaOutboundMessages(entities, new JpaSendGate(entities))));
  }

  private static Draft draft(String body, String key) {
    return new Draft(PHONE, Optional.empty(), body, Optional.of(key).filter(it -> !it.isEmpty()));
  }

  private static Recorded record(String body, String key) {
    return messages(it -> it.record(draft(body, key), "+12025550100"));
  }

  private static UUID recorded(String key) {
    return ((Recorded.ToSend) record("Hello", key)).id();
  }

  private static void end(UUID id, Status status) {
    messages(
        it -> {
          it.end(new Outbound(id, status, Optional.of("p1"), Optional.empty()));
          return true;
        });
  }

  private static void optOut(boolean blocks) {
    TestDatabase.in(
        entities ->
            new JpaOptOutRegistry(entities)
                .register(PHONE, OptOutSource.TEXTING, blocks, Optional.empty(), "STOP"));
  }

  private static String count() {
    return TestDatabase.text("SELECT count(*) FROM outbound_messages");
  }

  @Test
  void a_message_is_recorded_before_it_is_sent() {
    recorded("");

    assertThat(TestDatabase.text("SELECT status FROM outbound_messages")).isEqualTo("sending");
  }

  @Test
  void nothing_is_recorded_for_somebody_who_opted_out() {
    optOut(true);

    assertThat(record("Hello", "k")).isEqualTo(new Recorded.OptedOut());
    assertThat(count()).isEqualTo("0");
  }

  @Test
  void without_a_key_each_request_is_its_own() {
    recorded("");
    recorded("");

    assertThat(count()).isEqualTo("2");
  }

  @Test
  void the_same_key_again_is_told_of_the_first() {
    UUID first = recorded("k");
    end(first, Status.SENT);

    assertThat(record("Hello", "k"))
        .isEqualTo(
            new Recorded.Earlier(
                new Outbound(first, Status.SENT, Optional.of("p1"), Optional.empty())));
  }

  @Test
  void the_same_key_after_a_stop_is_told_what_was_sent_before_it() {
    end(recorded("k"), Status.SENT);
    optOut(true);

    assertThat(record("Hello", "k")).isInstanceOf(Recorded.Earlier.class);
  }

  @Test
  void the_same_key_with_another_body_is_not_the_same() {
    recorded("k");

    assertThat(record("Other", "k")).isEqualTo(new Recorded.KeyOfAnother());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"REFUSED", "NOT_SENT"})
  void what_certainly_was_not_sent_is_sent_again(Status status) {
    UUID first = recorded("k");
    end(first, status);

    assertThat(record("Hello", "k")).isEqualTo(new Recorded.ToSend(first));
  }

  @Test
  void what_was_not_sent_is_not_sent_again_after_a_stop() {
    end(recorded("k"), Status.NOT_SENT);
    optOut(true);

    assertThat(record("Hello", "k")).isEqualTo(new Recorded.OptedOut());
  }

  @Test
  void what_was_to_be_sent_long_ago_is_unknown() {
    UUID first = recorded("k");
    TestDatabase.run("UPDATE outbound_messages SET updated_at = now() - interval '1 minute'");

    assertThat(record("Hello", "k"))
        .isInstanceOfSatisfying(
            Recorded.Earlier.class,
            it -> assertThat(it.outbound().status()).isEqualTo(Status.UNKNOWN));
    assertThat(messages(it -> it.get(first)).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void of_many_with_one_key_at_once_one_is_to_send() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Recorded>> racing = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        racing.add(() -> record("Hello", "k"));
      }
      int toSend = 0;
      for (Future<Recorded> one : threads.invokeAll(racing)) {
        toSend += one.get() instanceof Recorded.ToSend ? 1 : 0;
      }
      assertThat(toSend).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_message_recorded_while_a_stop_comes_was_recorded_before_it() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int round = 0; round < 50; round++) {
        empty();
        List<Callable<Boolean>> racing = new ArrayList<>();
        racing.add(
            () -> {
              optOut(true);
              return record("after", "") instanceof Recorded.OptedOut;
            });
        racing.add(() -> record("a", "") != null);
        racing.add(() -> record("b", "") != null);
        for (Future<Boolean> one : threads.invokeAll(racing)) {
          assertThat(one.get()).as("round %d", round).isTrue();
        }
        assertThat(
                TestDatabase.text(
                    "SELECT count(*) FROM outbound_messages m JOIN optout_blocks b"
                        + " ON b.phone_number = m.to_number WHERE m.updated_at > b.learnt_at"))
            .as("recorded after the STOP, round %d", round)
            .isEqualTo("0");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
