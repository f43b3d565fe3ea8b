package df.middleware.call;

import df.middleware.aloware.AlowareCalls;
import df.middleware.event.AlowareBody;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what is told of a call: by the webhook's body and, where it can be asked, Aloware. */
@Dependent
public final class ReadAlowareCall {
  private final AlowareCalls calls;
  private final CallSettings settings;
  private final PhoneNumbers phones;
  private final Clock clock;

  @Inject
  public ReadAlowareCall(
      AlowareCalls calls, CallSettings settings, PhoneNumbers phones, Clock clock) {
    this.calls = calls;
    this.settings = settings;
    this.phones = phones;
    this.clock = clock;
  }

  /**
   * What there is to read about a call.
   *
   * @param hasEnded whether the call is over
   * @param contact the contact as it came with the call; nothing when it did not
   */
  record Report(boolean hasEnded, List<CallNews> news, Payload contact) {

    /** What is known of the call with this. */
    KnownCall over(KnownCall before) {
      KnownCall known = before;
      for (CallNews it : news) {
        known = known.plus(it.facts(), it.stamp());
      }
      return known;
    }
  }

  /** What the event tells; a call that only started is not asked for. */
  Report read(Event event, String callId) {
    Payload body = AlowareBody.of(event.payload());
    CallStage told = CallStage.of(event.eventType(), body);
    Optional<Payload> answer =
        told == CallStage.STARTED
            ? Optional.empty()
            : calls.current(callId).filter(it -> isTheSame(it, callId));
    CallStage stage = told == CallStage.UNTOLD ? answer.map(CallStage::of).orElse(told) : told;
    boolean hasEnded = stage == CallStage.ENDED;
    CallNews fromBody =
        CallNews.ofEvent(event.eventType(), body, hasEnded, event.receivedAt())
            .with(event.person().alowareContactId(), event.person().phone());
    List<CallNews> news =
        Stream.concat(Stream.of(fromBody), answer.map(it -> fromAnswer(it, hasEnded)).stream())
            .map(it -> settings.hasRecordings() ? it : it.withoutRecording())
            .toList();
    return new Report(hasEnded, news, contact(answer.orElse(Payload.nothing()), body));
  }

  private CallNews fromAnswer(Payload call, boolean hasEnded) {
    return CallNews.ofAnswer(call, hasEnded, clock.instant())
        .with(
            call.text("contact_id", "contact.id"),
            call.text("lead_number", "contact.phone_number").flatMap(phones::e164));
  }

  private static boolean isTheSame(Payload call, String callId) {
    return call.text("id").map(callId::equals).orElse(true);
  }

  private static Payload contact(Payload answer, Payload body) {
    return answer.at("contact").isObject() ? answer.at("contact") : body.at("contact");
  }
}
