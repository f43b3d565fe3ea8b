package df.middleware.call;

import df.middleware.call.KnownCall.Told;
import df.middleware.call.Stamp.Teller;
import df.middleware.event.Payload;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of a call, as the JSON that {@code call_notes} keeps. */
public final class StoredCall {
  private static final String VALUE = "value";
  private static final String UPDATED_AT = "updated_at";
  private static final String TELLER = "told_by";
  private static final String SEEN_AT = "seen_at";

  private StoredCall() {}

  /** The facts as a JSON object. */
  public static Payload write(KnownCall known) {
    Map<String, Object> object = new LinkedHashMap<>();
    known.facts().forEach((fact, told) -> object.put(fact.key(), write(told)));
    return Payload.of(object);
  }

  private static Map<String, Object> write(Told told) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(VALUE, told.value());
    told.stamp().updatedAt().ifPresent(it -> object.put(UPDATED_AT, it.toString()));
    object.put(TELLER, told.stamp().teller().name());
    object.put(SEEN_AT, told.stamp().seenAt().toString());
    return object;
  }

  /** The facts in a JSON object; what is missing there is not known. */
  public static KnownCall read(Payload object) {
    Map<CallFact, Told> facts = new EnumMap<>(CallFact.class);
    for (CallFact fact : CallFact.values()) {
      told(object.at(fact.key())).ifPresent(it -> facts.put(fact, it));
    }
    return new KnownCall(facts);
  }

  private static Optional<Told> told(Payload stored) {
    return stored
        .text(VALUE)
        .map(
            value ->
                new Told(
                    value,
                    new Stamp(
                        stored.text(UPDATED_AT).map(Instant::parse),
                        Teller.valueOf(stored.text(TELLER).orElse(Teller.START.name())),
                        stored.text(SEEN_AT).map(Instant::parse).orElse(Instant.EPOCH))));
  }
}
