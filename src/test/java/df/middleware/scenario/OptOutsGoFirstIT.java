package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.state.Vendor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When GHL has few calls left for us, or none for today, a STOP is still shown there. */
class OptOutsGoFirstIT extends Running {
  private static final String PERSON = "+12025550142";

  /** The day's calls that are not kept for opt-outs, of GHL's 200,000. */
  private static final int USED_UP = 190_000;

  @AfterEach
  void nothingIsLeftForTheNext() {
    run("DELETE FROM vendor_budgets");
    run("UPDATE webhook_events SET next_attempt_at = NULL, rung_at = '2026-01-01'");
  }

  /**
   * So far ahead are GHL's calls given away: further than a live call may be reserved, and less far
   * than an opt-out's. Held there by being set again and again.
   */
  private static void callsAreGivenAway() {
    budget("clock_timestamp() + interval '3 seconds'", 0);
  }

  private static void budget(String nextFree, int usedToday) {
    run(
        """
        INSERT INTO vendor_budgets (vendor, next_free, day, used_today)
        VALUES ('ghl', NEXT, cast(clock_timestamp() AT TIME ZONE 'UTC' AS date), USED)
        ON CONFLICT (vendor) DO UPDATE SET next_free = excluded.next_free, day = excluded.day,
          used_today = excluded.used_today
        """
            .replace("NEXT", nextFree)
            .replace("USED", String.valueOf(usedToday)));
  }

  private static String contact(int number) {
    return eventOf(
        aloware(
            "{\"event\":\"ContactCreated\",\"body\":{\"id\":%d,\"first_name\":\"N\",\"phone_number\":\"+1202555%04d\"}}"
                .formatted(number, number)));
  }

  private static String statusOfText(HttpResponse<String> answer) {
    return text("SELECT status FROM texting_webhook_events WHERE id = '" + eventOf(answer) + "'");
  }

  private void assertOnlyTheStopIsInGhl() {
    assertThat(sandbox.ghl().contacts())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getString("phone")).isEqualTo(PERSON);
              assertThat(it.getJsonArray("tags").toString()).contains("dnc-sms", "sms opted out");
              assertThat(it.getJsonObject("dndSettings").toString()).contains("active");
            });
  }

  @Test
  void a_stop_passes_the_calls_that_wait() {
    callsAreGivenAway();
    List<String> events = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      callsAreGivenAway();
      events.add(contact(i));
    }
    eventually(
        () -> {
          callsAreGivenAway();
          assertThat(count("webhook_events WHERE status = 'processing'")).isPositive();
        });

    HttpResponse<String> stop = texting("s1", PERSON, "STOP");
    eventually(
        () -> {
          callsAreGivenAway();
          assertThat(statusOfText(stop)).isEqualTo("done");
        });

    assertOnlyTheStopIsInGhl();
    assertThat(count("webhook_events WHERE status = 'done'")).isZero();
    run("DELETE FROM vendor_budgets");
    events.forEach(event -> eventuallyIs(event, "done synced"));
  }

  @Test
  void when_the_day_is_used_up_events_wait_and_a_stop_still_goes_through() {
    budget("clock_timestamp()", USED_UP);
    String event = contact(1);
    eventually(
        () -> assertThat(text("SELECT next_attempt_at FROM webhook_events")).startsWith("20"));

    HttpResponse<String> stop = texting("s1", PERSON, "STOP");
    eventually(() -> assertThat(statusOfText(stop)).isEqualTo("done"));

    assertOnlyTheStopIsInGhl();
    assertThat(statusOf(event)).isEqualTo("pending");
    assertThat(json(admin("stats")).number("oldestPendingSeconds")).contains(0L);

    budget("clock_timestamp()", 0);
    nothingIsLeftForTheNext();
    eventuallyIs(event, "done synced");
  }

  @Test
  void what_is_kept_for_opt_outs_comes_to_an_end_too() {
    budget("clock_timestamp()", 200_000);

    HttpResponse<String> stop = texting("s1", PERSON, "STOP");

    eventually(
        () ->
            assertThat(text("SELECT next_attempt_at FROM texting_webhook_events"))
                .startsWith("20"));
    assertThat(sandbox.requests(Vendor.GHL)).isEmpty();
    assertThat(count("optout_registry WHERE status = 'opted_out'")).isEqualTo(1);

    run("DELETE FROM vendor_budgets");
    run("UPDATE texting_webhook_events SET next_attempt_at = NULL, rung_at = '2026-01-01'");
    eventually(() -> assertThat(statusOfText(stop)).isEqualTo("done"));
  }
}
