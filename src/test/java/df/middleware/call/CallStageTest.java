package df.middleware.call;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.testing.JsonTrees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallStageTest {

  @ParameterizedTest
  @CsvSource({
    "OutboundPhoneCall, STARTED",
    "InboundPhoneCall, STARTED",
    "call.ringing, STARTED",
    "OutboundPhoneCall-Completed, ENDED",
    "InboundPhoneCall-Completed, ENDED",
    "OutboundPhoneCall-DispositionCompleted, ENDED",
    "OutboundPhoneCall-DispositionFailed, ENDED",
    "InboundPhoneCall-DispositionMissed, ENDED",
    "Call-Disposed, ENDED",
    "Recording-Saved, ENDED",
    "Voicemail-Saved, ENDED",
    "call.updated, UNTOLD",
    "OutboundSMS-DispositionCompleted, UNTOLD",
  })
  void the_name_tells(String name, CallStage stage) {
    assertThat(CallStage.of(name, Payload.nothing())).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "ringing, in-progress, STARTED",
    "1, 1, STARTED",
    "Ring All, 1, STARTED",
    "in_progress, , STARTED",
    "8, 4, ENDED",
    "9, 1, ENDED",
    "completed, , ENDED",
    ", 3, ENDED",
    "99, 99, UNTOLD",
  })
  void else_the_call_tells(String status, String disposition, CallStage stage) {
    Payload call = JsonTrees.payload("current_status", status, "disposition_status", disposition);

    assertThat(CallStage.of("call.updated", call)).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "OutboundSMS-DispositionCompleted, ringing, STARTED",
    "OutboundPhoneCall-DispositionCompleted, ringing, ENDED",
    "OutboundPhoneCall, completed, ENDED",
  })
  void only_a_calls_own_name_counts_for_more_than_its_status(
      String name, String status, CallStage stage) {
    assertThat(CallStage.of(name, JsonTrees.payload("current_status", status))).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({"0, UNTOLD", "63, ENDED"})
  void a_call_that_lasted_is_over(String talkTime, CallStage stage) {
    Payload call = JsonTrees.payload("talk_time", talkTime);

    assertThat(CallStage.of(call)).isEqualTo(stage);
  }
}
