package df.middleware.optout.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.FormBody;
import df.middleware.event.Incoming;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
import df.middleware.event.TextingEvents;
import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutSource;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.routing.StopWords;
import df.middleware.routing.Wishes;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry on the real PostgreSQL. */
class StopBeforeTheAnswerTest {
  private static final String PHONE = "+12025550142";
  private static final Instant PAST = Instant.parse("2026-01-20T14:00:00Z");
  private static final Wishes WISHES = new Wishes(new StopWords(List.of("STOP"), List.of("START")));
  private static final TextingEvents READER = new TextingEvents(new PhoneNumbers("US"));

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE optout_registry, optout_blocks");
  }

  private static Incoming message(String body, Instant at) {
    var payload =
        JsonTrees.payload(
            "type",
            "message.received",
            "id",
            "m1",
            "from",
            PHONE,
            "to",
            "+12025550100",
            "body",
            body,
            "timestamp",
            at.toString());
    return ((Reading.Events) READER.read(payload)).events().get(0);
  }

  private static void arrives(Incoming incoming) {
    TestDatabase.in(
        entities -> {
          new JpaWishesAtArrival(entities, WISHES, any -> {})
              .happen(List.of(new Arrived(UUID.randomUUID(), incoming)));
          return true;
        });
  }

  private static Optional<OptOut> entry() {
    return TestDatabase.in(entities -> new JpaOptOutRegistry(entities).of(PHONE));
  }

  private static void register(OptOutSource source, boolean blocks) {
    TestDatabase.in(
        entities ->
            new JpaOptOutRegistry(entities)
                .register(PHONE, source, blocks, Optional.empty(), "said so"));
  }

  private static boolean isGateOpen() {
    return TestDatabase.in(entities -> new JpaSendGate(entities).isOpenTo(PHONE));
  }

  @Test
  void a_stop_opts_out() {
    arrives(message("Stop.", PAST));

    OptOut entry = entry().orElseThrow();
    assertThat(entry.isOptedOut()).isTrue();
    assertThat(entry.source()).isEqualTo(OptOutSource.TEXTING);
    assertThat(entry.reason()).isEqualTo("STOP");
    assertThat(entry.lastEventAt()).isEqualTo(PAST);
  }

  @Test
  void a_time_to_come_counts_as_now() {
    arrives(message("stop", Instant.parse("2099-01-01T00:00:00Z")));

    assertThat(entry().orElseThrow().lastEventAt()).isBefore(Instant.parse("2098-01-01T00:00:00Z"));
  }

  @Test
  void any_other_message_registers_nothing() {
    arrives(message("see you this weekend", PAST));

    assertThat(entry()).isEmpty();
  }

  @Test
  void an_older_start_does_not_opt_in() {
    arrives(message("stop", PAST));
    arrives(message("start", PAST.minusSeconds(1)));

    assertThat(isGateOpen()).isFalse();
  }

  @Test
  void a_newer_start_opts_in() {
    arrives(message("stop", PAST));
    arrives(message("start", PAST.plusSeconds(1)));

    assertThat(isGateOpen()).isTrue();
  }

  @Test
  void a_switch_that_is_off_registers_nobody() {
    register(OptOutSource.GHL, false);

    assertThat(entry()).isEmpty();
  }

  @Test
  void a_row_that_was_there_before_is_a_statement_too() {
    TestDatabase.run(
        "INSERT INTO optout_registry (id, phone_number, status, source, reason, last_event_at)"
            + " VALUES (gen_random_uuid(), '+12025550142', 'opted_out', 'texting', 'STOP', now())");
    register(OptOutSource.GHL, true);
    register(OptOutSource.GHL, false);

    assertThat(entry().orElseThrow().isOptedOut()).isTrue();
  }

  @Test
  void a_recipient_whom_the_provider_refuses_as_opted_out_is_registered() throws Exception {
    var form =
        FormBody.read(
            ("MessageSid=SM1&MessageStatus=undelivered&From=%2B12025550100&To=%2B12025550142"
                    + "&ErrorCode=21610")
                .getBytes(StandardCharsets.UTF_8));
    arrives(((Reading.Events) READER.read(form)).events().get(0));

    assertThat(isGateOpen()).isFalse();
  }

  /** Whatever asks after a STOP was committed is refused; what was let through came before it. */
  @Test
  void no_send_passes_after_a_stop() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        empty();
        AtomicLong stopped = new AtomicLong(Long.MAX_VALUE);
        List<Callable<Boolean>> racing = new ArrayList<>();
        racing.add(
            () -> {
              arrives(message("stop", PAST));
              stopped.set(System.nanoTime());
              return true;
            });
        for (int i = 0; i < 3; i++) {
          racing.add(() -> passesInTime(stopped));
        }
        for (Future<Boolean> fair : threads.invokeAll(racing)) {
          assertThat(fair.get()).as("round %d", round).isTrue();
        }
        assertThat(isGateOpen()).isFalse();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean passesInTime(AtomicLong stopped) {
    for (int i = 0; i < 5; i++) {
      long asked = System.nanoTime();
      if (isGateOpen() && asked > stopped.get()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void a_stop_waits_for_a_send_that_is_being_recorded() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> stop =
          TestDatabase.in(
              entities -> {
                assertThat(new JpaSendGate(entities).isOpenTo(PHONE)).isTrue();
                Future<?> started = other.submit(() -> arrives(message("stop", PAST)));
                assertThat(isWaitingForALock()).isTrue();
                assertThat(started.isDone()).isFalse();
                return started;
              });
      stop.get();
      assertThat(isGateOpen()).isFalse();
    } finally {
      other.shutdownNow();
    }
  }

  private static boolean isWaitingForALock() {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < limit) {
      String waiting =
          TestDatabase.text(
              "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
      if (!waiting.equals("0")) {
        return true;
      }
    }
    return false;
  }
}
