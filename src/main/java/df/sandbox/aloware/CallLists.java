package df.sandbox.aloware;

import df.sandbox.state.Json;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The account's call lists, each with the contacts that are to be called. */
public final class CallLists {
  private final State state;
  private final Table lists;

  CallLists(State state) {
    this.state = state;
    this.lists = state.table("aloware/call-lists");
  }

  /** The table, for reading and setting it. */
  public Table table() {
    return lists;
  }

  public List<JsonObject> all() {
    return lists.all();
  }

  /** Sets or creates a list; without an id it gets the next. */
  public synchronized JsonObject put(JsonObject given) {
    long id =
        Json.text(given, "id")
            .map(Long::valueOf)
            .orElseGet(() -> state.next("aloware/call-lists", 1));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("id", id);
    list.put("name", Json.text(given, "name").orElse("List " + id));
    list.put("contact_ids", members(given));
    JsonObject saved = Json.object(list);
    lists.put(Long.toString(id), saved);
    return saved;
  }

  /** Changes name or members; empty when there is no such list. */
  synchronized Optional<JsonObject> update(String id, JsonObject changes) {
    return lists
        .get(id)
        .map(
            before -> {
              Map<String, Object> after = new LinkedHashMap<>(before);
              Json.text(changes, "name").ifPresent(name -> after.put("name", name));
              if (changes.containsKey("contact_ids")) {
                after.put("contact_ids", members(changes));
              }
              return put(Json.object(after));
            });
  }

  /** Adds a contact to a list; false when there is no such list. */
  synchronized boolean add(String listId, long contactId) {
    Optional<JsonObject> list = lists.get(listId);
    list.ifPresent(
        before -> {
          Set<Long> members = members(before);
          members.add(contactId);
          put(Json.with(before, "contact_ids", members));
        });
    return list.isPresent();
  }

  synchronized void removeFromAll(long contactId) {
    for (JsonObject list : lists.all()) {
      Set<Long> members = members(list);
      if (members.remove(contactId)) {
        put(Json.with(list, "contact_ids", members));
      }
    }
  }

  /** Ids, which may come as strings. */
  private static Set<Long> members(JsonObject list) {
    Set<Long> members = new LinkedHashSet<>();
    for (String id : Json.texts(list, "contact_ids")) {
      try {
        members.add(Long.valueOf(id));
      } catch (NumberFormatException notAnId) {
        throw AlowareRefusals.invalid("contact_ids", "The contact_ids must be integers.");
      }
    }
    return members;
  }
}
