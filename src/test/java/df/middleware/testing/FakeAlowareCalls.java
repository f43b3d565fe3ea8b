package df.middleware.testing;

import df.middleware.aloware.AlowareCalls;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of an Aloware account in memory, in either style. */
public final class FakeAlowareCalls implements AlowareCalls {
  private final Steps steps;
  private final Style style;
  private final Map<String, Payload> calls = new HashMap<>();

  public FakeAlowareCalls(Steps steps, Style style) {
    this.steps = steps;
    this.style = style;
  }

  public void has(String id, @Nullable Object... namesAndValues) {
    calls.put(id, JsonTrees.payload(namesAndValues));
  }

  @Override
  public Optional<Payload> current(String callId) {
    return style == Style.WEBHOOK
        ? Optional.empty()
        : steps.take("Aloware GET call", () -> Optional.ofNullable(calls.get(callId)));
  }
}
