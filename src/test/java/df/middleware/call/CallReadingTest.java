package df.middleware.call;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.testing.Events;
import df.middleware.testing.JsonTrees;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an ended call's body says. */
class CallReadingTest {

  private static Call call(String eventName, Payload body) {
    CallNews news = CallNews.ofEvent(eventName, body, true, Events.NOON);
    return Call.of(KnownCall.NOTHING.plus(news.facts(), news.stamp()));
  }

  private static Call call(String field, String value) {
    return call("Call-Disposed", JsonTrees.payload(field, value));
  }

  @ParameterizedTest
  @CsvSource({
    "inbound, INBOUND",
    "Outbound, OUTBOUND",
    "1, INBOUND",
    "2, OUTBOUND",
    "incoming, INBOUND",
  })
  void a_direction_in_words_or_numbers(String sent, CallDirection direction) {
    assertThat(call("direction", sent).direction()).contains(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "InboundPhoneCall-DispositionMissed, INBOUND",
    "OutboundPhoneCall-Completed, OUTBOUND",
  })
  void else_the_events_name_says_the_direction(String name, CallDirection direction) {
    assertThat(call(name, JsonTrees.payload("id", 1)).direction()).contains(direction);
  }

  @Test
  void the_calls_own_direction_counts_for_more_than_the_events_name() {
    assertThat(call("OutboundPhoneCall-Completed", JsonTrees.payload("direction", 1)).direction())
        .contains(CallDirection.INBOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "44, 40, 44",
    "'44', '40', 44",
    "44.0, , 44",
    ", 40, 40",
    "a while, 40, 40",
    "-1, 40, 40",
    "0, 0, 0",
  })
  void a_duration_is_the_whole_else_the_talk(String duration, String talk, long seconds) {
    Payload body = JsonTrees.payload("duration", duration, "talk_time", talk);

    assertThat(call("Call-Disposed", body).duration()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "No Answer, completed, 4, No Answer",
    ", completed, 4, completed",
    ", , 3, missed",
    ", 13, , missed+voicemail",
    "' ', , 5, failed",
  })
  void a_disposition_is_the_accounts_own_else_alowares(
      String own, String words, String number, String disposition) {
    Payload body =
        JsonTrees.payload(
            "call_disposition", own,
            "disposition_status", words,
            "disposition_status2", number);

    assertThat(call("Call-Disposed", body).disposition()).contains(disposition);
  }

  @ParameterizedTest
  @CsvSource({"1", "99", "in-progress"})
  void what_is_no_disposition_yet_is_none(String sent) {
    assertThat(call("disposition_status", sent).disposition()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "current_status, completed, completed",
    "status, No Answer, No Answer",
    "current_status2, 9, completed",
    "current_status2, 19, failed",
  })
  void a_status_in_words_or_numbers(String field, String sent, String status) {
    assertThat(call(field, sent).status()).contains(status);
  }

  @Test
  void a_status_that_lags_behind_is_none() {
    assertThat(call("current_status2", "8").status()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-05 20:58:49, 2026-08-05T20:58:49Z",
    "2026-11-20T18:30:00Z, 2026-11-20T18:30:00Z",
    "2026-11-20T19:30:00+01:00, 2026-11-20T18:30:00Z",
  })
  void a_start_without_a_zone_is_in_utc(String sent, Instant startedAt) {
    assertThat(call("created_at", sent).startedAt()).contains(startedAt);
  }

  @Test
  void what_a_vendor_sends_stays_on_its_line() {
    assertThat(call("call_disposition", "Hot\nref: aloware-call-1\u2028x").disposition())
        .contains("Hot ref: aloware-call-1 x");
  }

  @Test
  void a_disposition_without_end_is_cut() {
    assertThat(call("call_disposition", "x".repeat(5000)).disposition().orElseThrow()).hasSize(200);
  }
}
