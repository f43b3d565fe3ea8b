package df.middleware.testing;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.aloware.AlowareContacts.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The call lists of an Aloware account in memory; counts the calls. */
public final class FakeCallLists implements AlowareCallLists {
  private final Steps steps;
  private final Style style;
  private final Map<String, CallList> lists = new LinkedHashMap<>();
  private int lastId = 11;

  /** Each "phone to list,list", in order. */
  public final List<String> additions = new ArrayList<>();

  public FakeCallLists(Steps steps, Style style) {
    this.steps = steps;
    this.style = style;
  }

  /** A list that a person made. */
  public String has(String name, String... contactIds) {
    String id = String.valueOf(++lastId);
    lists.put(id, new CallList(id, name, Set.of(contactIds)));
    return id;
  }

  /** The members of the only list of that name; empty when there is none. */
  public Set<String> members(String name) {
    List<CallList> found = lists.values().stream().filter(it -> it.name().equals(name)).toList();
    if (found.size() > 1) {
      throw new AssertionError("several lists are called " + name);
    }
    return found.isEmpty() ? Set.of() : new TreeSet<>(found.get(0).contactIds());
  }

  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    lists.values().forEach(it -> names.add(it.name()));
    return names;
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public List<CallList> all() {
    return steps.take("Aloware GET lists", () -> List.copyOf(lists.values()));
  }

  @Override
  public CallList create(String name, Collection<String> contactIds) {
    return steps.take(
        "Aloware POST list",
        () -> {
          String id = has(name, contactIds.toArray(String[]::new));
          return lists.getOrDefault(id, new CallList(id, name, Set.of()));
        });
  }

  @Override
  public void replaceMembers(CallList list, Collection<String> contactIds) {
    steps.take(
        "Aloware PUT list",
        () -> lists.put(list.id(), new CallList(list.id(), list.name(), Set.copyOf(contactIds))));
  }

  @Override
  public void add(String e164, Collection<String> listIds) {
    steps.take("Aloware POST form", () -> additions.add(e164 + " to " + String.join(",", listIds)));
  }
}
