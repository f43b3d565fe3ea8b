package df.middleware.call;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All that events have told of one call so far: each fact with the stamp of who told it. */
public record KnownCall(Map<CallFact, Told> facts) {
  /** A call of which nothing is known. */
  public static final KnownCall NOTHING = new KnownCall(Map.of());

  public KnownCall {
    Map<CallFact, Told> copy = new EnumMap<>(CallFact.class);
    copy.putAll(facts);
    facts = Collections.unmodifiableMap(copy);
  }

  /** A fact as it was told. */
  public record Told(String value, Stamp stamp) {}

  /** With what is told by that stamp; what an event does not tell stays. */
  KnownCall plus(Map<CallFact, String> news, Stamp stamp) {
    Map<CallFact, Told> all = new EnumMap<>(CallFact.class);
    all.putAll(facts);
    news.forEach(
        (fact, value) -> {
          Told known = all.get(fact);
          if (known == null || stamp.holdsOver(known.stamp())) {
            all.put(fact, new Told(value, stamp));
          }
        });
    return new KnownCall(all);
  }

  Optional<String> get(CallFact fact) {
    return Optional.ofNullable(facts.get(fact)).map(Told::value);
  }
}
