package df.middleware.testing;

import df.middleware.optout.OptOut;
import df.middleware.optout.OptOut.Status;
import df.middleware.optout.OptOutRegistry;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.Statement;
import df.middleware.optout.Statements;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry in memory. */
public final class InMemoryOptOuts implements OptOutRegistry {
  private final Steps steps;
  private final Map<String, Statements> statements = new HashMap<>();
  private final Map<String, Boolean> ourDnd = new HashMap<>();
  private Instant now = Events.NOON;

  public InMemoryOptOuts(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Optional<OptOut> of(String phone) {
    return Optional.ofNullable(statements.get(phone))
        .flatMap(Statements::deciding)
        .map(
            it ->
                new OptOut(
                    phone,
                    it.blocks() ? Status.OPTED_OUT : Status.OPTED_IN,
                    it.source(),
                    it.reason(),
                    it.at(),
                    now,
                    now,
                    ourDnd.getOrDefault(phone, false)));
  }

  @Override
  public Optional<OptOut> register(
      String phone, OptOutSource source, boolean blocks, Optional<Instant> at, String reason) {
    now = now.plusSeconds(1);
    Statement news = new Statement(source, blocks, at.orElse(now), now, reason);
    statements.merge(phone, Statements.of(List.of(news)), (known, any) -> known.hearing(news));
    return of(phone);
  }

  @Override
  public Optional<Statement> lastSaid(String phone, OptOutSource source) {
    return Optional.ofNullable(statements.get(phone)).flatMap(it -> it.of(source));
  }

  @Override
  public void rememberGhlDnd(String phone, boolean isOurs) {
    steps.take("store whose do-not-disturb", () -> ourDnd.put(phone, isOurs) == null);
  }
}
