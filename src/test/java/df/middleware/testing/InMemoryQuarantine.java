package df.middleware.testing;

import df.middleware.event.Event;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.quarantine.Quarantine;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.quarantine.QuarantineRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules in memory, of which those for phones and contacts are looked at. */
public final class InMemoryQuarantine implements Quarantine {
  public final List<QuarantineRule> rules = new ArrayList<>();
  public boolean knowsEvents = true;

  public void has(QuarantineKind kind, String value) {
    add(
        new QuarantineRule(
            UUID.randomUUID(),
            kind,
            value,
            Optional.empty(),
            Optional.of("by hand"),
            Optional.empty(),
            Events.NOON,
            false));
  }

  @Override
  public Optional<QuarantineRule> holding(Event event, Collection<String> laneKeys) {
    return rules.stream()
        .filter(rule -> laneKeys.stream().anyMatch(key -> key.endsWith(":" + rule.value())))
        .findFirst();
  }

  @Override
  public void add(QuarantineRule rule) {
    rules.add(rule);
  }

  @Override
  public Page<QuarantineRule> find(QuarantineFilter filter, PageRequest page) {
    return Page.of(rules, page, rules.size(), QuarantineRule::cursor);
  }

  @Override
  public int remove(QuarantineFilter filter) {
    int before = rules.size();
    rules.removeIf(it -> filter.id().isEmpty() || filter.id().get().equals(it.id()));
    return before - rules.size();
  }

  @Override
  public boolean knowsEvent(UUID eventId) {
    return knowsEvents;
  }
}
