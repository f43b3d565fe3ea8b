package df.sandbox.state;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds a table's rows by one property, oldest first; guarded by its table. */
public final class Index {
  private final Function<JsonObject, Optional<String>> property;
  private final Map<String, Set<String>> idsByKey = new HashMap<>();
  private final Map<String, String> keyById = new HashMap<>();

  Index(Function<JsonObject, Optional<String>> property) {
    this.property = property;
  }

  void changed(String id, Optional<JsonObject> row) {
    String before = keyById.remove(id);
    Optional<String> after = row.flatMap(property);
    if (before != null && !after.equals(Optional.of(before))) {
      idsByKey.getOrDefault(before, new LinkedHashSet<>()).remove(id);
    }
    after.ifPresent(
        key -> {
          keyById.put(id, key);
          idsByKey.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(id);
        });
  }

  List<String> ids(String key) {
    return List.copyOf(idsByKey.getOrDefault(key, Set.of()));
  }
}
