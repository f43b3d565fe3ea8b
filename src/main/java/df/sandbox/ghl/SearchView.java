package df.sandbox.ghl;

import df.sandbox.state.Table;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The contacts as the search index knows them: some time behind. */
final class SearchView {
  private final Map<String, JsonObject> known = new LinkedHashMap<>();
  private final Deque<Change> waiting = new ArrayDeque<>();
  private final IntSupplier lagMillis;
  private final Clock clock;

  private record Change(long at, String id, Optional<JsonObject> contact) {}

  SearchView(Table contacts, IntSupplier lagMillis, Clock clock) {
    this.lagMillis = lagMillis;
    this.clock = clock;
    contacts.watch(this::changed);
  }

  private synchronized void changed(String id, Optional<JsonObject> contact) {
    waiting.addLast(new Change(clock.millis(), id, contact));
    catchUp();
  }

  synchronized List<JsonObject> contacts() {
    catchUp();
    return List.copyOf(known.values());
  }

  private void catchUp() {
    long visible = clock.millis() - lagMillis.getAsInt();
    while (!waiting.isEmpty() && waiting.getFirst().at <= visible) {
      Change change = waiting.removeFirst();
      change.contact.ifPresentOrElse(
          contact -> known.put(change.id, contact), () -> known.remove(change.id));
    }
  }
}
