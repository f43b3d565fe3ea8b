package df.middleware.call;

import df.middleware.call.Stamp.Teller;
import df.middleware.event.Payload;
import df.middleware.event.VendorTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one event, or Aloware itself, tells of a call.
 *
 * @param facts those told; what is not told does not change what is known
 */
record CallNews(Map<CallFact, String> facts, Stamp stamp) {
  private static final long LONGEST_CALL = 31_536_000;

  /** From the call in a webhook's body. */
  static CallNews ofEvent(String eventName, Payload call, boolean hasEnded, Instant receivedAt) {
    Map<CallFact, String> facts = facts(call, hasEnded);
    CallDirection.ofEvent(eventName)
        .ifPresent(it -> facts.putIfAbsent(CallFact.DIRECTION, it.name()));
    Teller teller = hasEnded ? teller(eventName.toLowerCase(Locale.ROOT)) : Teller.START;
    return new CallNews(facts, new Stamp(moment(call, "updated_at"), teller, receivedAt));
  }

  private static Teller teller(String name) {
    if (name.contains("disposed")) {
      return Teller.DISPOSAL;
    }
    boolean isOfRecording = name.contains("recording") || name.contains("voicemail");
    return isOfRecording ? Teller.RECORDING : Teller.END;
  }

  /** From the call as Aloware answers it. */
  static CallNews ofAnswer(Payload call, boolean hasEnded, Instant now) {
    return new CallNews(
        facts(call, hasEnded), new Stamp(moment(call, "updated_at"), Teller.API, now));
  }

  private static Map<CallFact, String> facts(Payload call, boolean hasEnded) {
    Map<CallFact, String> facts = new EnumMap<>(CallFact.class);
    call.text("direction")
        .flatMap(CallDirection::of)
        .ifPresent(it -> facts.put(CallFact.DIRECTION, it.name()));
    moment(call, "created_at").ifPresent(it -> facts.put(CallFact.STARTED_AT, it.toString()));
    if (hasEnded) {
      // Before the end these are of the moment, and not worth keeping
      putEnd(facts, call);
    }
    return facts;
  }

  private static void putEnd(Map<CallFact, String> facts, Payload call) {
    put(facts, CallFact.DURATION, seconds(call, "duration"));
    put(facts, CallFact.TALK_TIME, seconds(call, "talk_time"));
    put(facts, CallFact.DISPOSITION, CallWords.disposition(call));
    put(facts, CallFact.DISPOSITION_STATUS, finished(CallWords.dispositionStatus(call)));
    put(facts, CallFact.STATUS, finished(CallWords.status(call)));
    put(
        facts,
        CallFact.RECORDING,
        call.text("direct_recording_url", "recording_url")
            .filter(it -> it.matches("https?://\\S{1,2000}")));
  }

  private static void put(Map<CallFact, String> facts, CallFact fact, Optional<String> value) {
    value.ifPresent(it -> facts.put(fact, it));
  }

  private static Optional<String> finished(Optional<String> word) {
    return word.filter(it -> !CallWords.isUnfinished(it));
  }

  private static Optional<String> seconds(Payload call, String field) {
    return call.number(field).filter(it -> it >= 0 && it <= LONGEST_CALL).map(String::valueOf);
  }

  private static Optional<Instant> moment(Payload call, String field) {
    return call.text(field).flatMap(VendorTime::parse);
  }

  /** The same without the link that opens to anyone. */
  CallNews withoutRecording() {
    return without(CallFact.RECORDING);
  }

  private CallNews without(CallFact fact) {
    Map<CallFact, String> left = new EnumMap<>(CallFact.class);
    left.putAll(facts);
    left.remove(fact);
    return new CallNews(left, stamp);
  }

  /** With whom the call was, as far as that is told. */
  CallNews with(Optional<String> contactId, Optional<String> phone) {
    Map<CallFact, String> more = new EnumMap<>(CallFact.class);
    more.putAll(facts);
    put(more, CallFact.CONTACT_ID, contactId);
    put(more, CallFact.PHONE, phone);
    return new CallNews(more, stamp);
  }
}
