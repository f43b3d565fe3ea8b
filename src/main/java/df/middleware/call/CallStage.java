package df.middleware.call;

import df.middleware.event.Payload;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a call is over, as far as an event tells. */
public enum CallStage {
  STARTED,
  ENDED,
  UNTOLD;

  private static final Pattern OF_A_CALL = Pattern.compile("call|recording|voicemail");
  private static final Pattern AFTER_ITS_END =
      Pattern.compile(
          "complet|miss|fail|dispos|abandon|invalid|cancel|busy|no.?answer|ended|finish|hangup"
              + "|recording|voicemail");
  private static final Pattern AT_ITS_START =
      Pattern.compile(
          "(in|out)bound(phone)?call|.*(initiat|start|ringing|progress|answered|connected).*");

  /**
   * By the event's name, where that is the name of a call's event: a relay was seen to call them
   * all the same, after text messages. Else by what the call itself says.
   */
  static CallStage of(String eventName, Payload call) {
    String name = eventName.toLowerCase(Locale.ROOT);
    boolean isOfACall = OF_A_CALL.matcher(name).find();
    if (isOfACall && AFTER_ITS_END.matcher(name).find()) {
      return ENDED;
    }
    CallStage told = of(call);
    return told == UNTOLD && AT_ITS_START.matcher(name).matches() ? STARTED : told;
  }

  /** By status and disposition: either of them may lag behind. */
  static CallStage of(Payload call) {
    Optional<Boolean> unfinished =
        Stream.of(CallWords.status(call), CallWords.dispositionStatus(call))
            .flatMap(Optional::stream)
            .map(CallWords::isUnfinished)
            .reduce(Boolean::logicalAnd);
    if (unfinished.isPresent()) {
      return unfinished.get() ? STARTED : ENDED;
    }
    boolean hasLasted = call.number("duration", "talk_time").filter(it -> it > 0).isPresent();
    return hasLasted ? ENDED : UNTOLD;
  }
}
