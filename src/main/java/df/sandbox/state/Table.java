package df.sandbox.state;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Things of one kind by their id, in the order in which they were first put. */
public final class Table {
  private final Map<String, JsonObject> rows = new LinkedHashMap<>();
  private final List<BiConsumer<String, Optional<JsonObject>>> watchers = new ArrayList<>();

  /** Tells the watcher every row there is, then each change; empty means removed. */
  public synchronized void watch(BiConsumer<String, Optional<JsonObject>> watcher) {
    rows.forEach((id, row) -> watcher.accept(id, Optional.of(row)));
    watchers.add(watcher);
  }

  /** A way to find rows by this property. */
  public synchronized Index indexed(Function<JsonObject, Optional<String>> property) {
    Index index = new Index(property);
    watch(index::changed);
    return index;
  }

  public synchronized Optional<JsonObject> get(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  public synchronized List<JsonObject> all() {
    return List.copyOf(rows.values());
  }

  /** The rows whose indexed property is this, oldest first. */
  public synchronized List<JsonObject> find(Index index, String key) {
    return index.ids(key).stream().flatMap(id -> get(id).stream()).toList();
  }

  public synchronized void put(String id, JsonObject row) {
    // Told first: what cannot be written to the journal must not be seen either.
    watchers.forEach(watcher -> watcher.accept(id, Optional.of(row)));
    rows.put(id, row);
  }

  public synchronized boolean remove(String id) {
    if (!rows.containsKey(id)) {
      return false;
    }
    watchers.forEach(watcher -> watcher.accept(id, Optional.empty()));
    rows.remove(id);
    return true;
  }

  public synchronized void clear() {
    List.copyOf(rows.keySet()).forEach(this::remove);
  }
}
