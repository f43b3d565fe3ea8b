package df.middleware.operate;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import df.middleware.alert.AlertSettings;
import df.middleware.event.Source;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.operate.Picture.Ledger;
import df.middleware.testing.Events;
import df.middleware.testing.OneEvent;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import df.middleware.webhook.StandardWebhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindTroubleTest {
  private static final AlertSettings ALERTS =
      new AlertSettings(
          Optional.empty(),
          new StandardWebhooks(
              Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Clock.systemUTC()),
          Duration.ofSeconds(120));

  private final FindTrouble find = new FindTrouble(new EventLines(new OneEvent()), ALERTS);

  private List<Trouble> in(Standing ghl, VendorState... vendors) {
    Map<Vendor, VendorState> states =
        vendors.length == 0 ? Map.of() : Map.of(vendors[0].vendor(), vendors[0]);
    return find.in(
        new Picture(
            Events.NOON,
            Optional.of(new Ledger(Map.of(Source.GHL, ghl), Map.of(), Set.of(), states, 0)),
            Optional.of(Map.of())));
  }

  private static Standing waits(long seconds) {
    Waiting oldest = new Waiting(new UUID(0, 7), Duration.ofSeconds(seconds));
    return new Standing(3, 0, 1, 0, Optional.of(oldest));
  }

  private static VendorState used(long callsToday) {
    return new VendorState(Vendor.GHL, Optional.empty(), callsToday, Duration.ZERO);
  }

  @Test
  void when_all_is_well_there_is_none() {
    assertThat(in(waits(119), used(189_999))).isEmpty();
  }

  @Test
  void what_does_not_answer_is_told() {
    assertThat(find.in(Pictured.allAway()))
        .extracting(Trouble::what)
        .containsExactly("The database does not answer", "The broker does not answer");
  }

  @Test
  void a_busy_systems_troubles_are_all_told() {
    assertThat(find.in(Pictured.busy()))
        .extracting(Trouble::what)
        .containsExactly(
            "The queue df.aloware is paused, 5 events wait",
            "3 events of aloware were given up",
            "4 events of ghl were given up",
            "The queue df.ghl is held in the broker",
            "GoHighLevel fails since 2026-11-20T11:59:00Z: its events are parked",
            "10 calls to GoHighLevel are left today: they are kept for opt-outs");
  }

  @Test
  void a_pause_says_how_it_is_ended() {
    assertThat(find.in(Pictured.busy()).get(0).remedy())
        .isEqualTo("POST /api/admin/queues/aloware/resume");
  }

  @Test
  void what_was_given_up_says_why_without_personal_data() {
    assertThat(find.in(Pictured.busy()).get(1).why())
        .contains(OneEvent.ID.toString(), "answered 422")
        .doesNotContain("+12025550142");
  }

  @Test
  void what_waits_as_long_as_an_alert_takes_is_named() {
    assertThat(in(waits(120)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.what()).isEqualTo("An event of ghl is due for 120 seconds and waits");
              assertThat(it.remedy()).contains(new UUID(0, 7).toString());
            });
  }

  @Test
  void a_day_that_is_nearly_used_up_is_told() {
    assertThat(in(Standing.NOTHING, used(190_001)))
        .extracting(Trouble::what)
        .containsExactly("9999 calls to GoHighLevel are left today: they are kept for opt-outs");
  }
}
