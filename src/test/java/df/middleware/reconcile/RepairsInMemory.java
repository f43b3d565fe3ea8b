package df.middleware.reconcile;

import df.middleware.event.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Repairs in memory, each of which ends as its event did. */
final class RepairsInMemory implements Repairs {
  final Set<Repair> planned = new LinkedHashSet<>();
  final Map<UUID, Outcome> ended = new HashMap<>();
  boolean underway;

  private final Map<Repair, Optional<UUID>> asked = new HashMap<>();

  void forget() {
    planned.clear();
    asked.clear();
  }

  @Override
  public List<Repair> toAsk(UUID runId) {
    return planned.stream().filter(it -> !asked.containsKey(it)).toList();
  }

  @Override
  public void asked(UUID runId, Repair repair, Optional<UUID> eventId) {
    asked.put(repair, eventId);
  }

  @Override
  public Standing standing(UUID runId) {
    List<String> repaired = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (Repair repair : planned) {
      Optional<UUID> event = Optional.ofNullable(asked.get(repair)).orElse(Optional.empty());
      if (event.isPresent() && !ended.containsKey(event.get())) {
        waiting.add(repair.subject());
      } else if (event.isEmpty()
          || Set.of(Outcome.SYNCED, Outcome.NO_HANDLER)
              .contains(event.map(ended::get).orElseThrow())) {
        repaired.add(repair.subject());
      }
    }
    long all = planned.stream().map(Repair::subject).distinct().count();
    long done = repaired.stream().filter(it -> !waiting.contains(it)).distinct().count();
    long left = waiting.stream().distinct().count();
    return new Standing(done, 0, 0, all - done - left, left);
  }

  @Override
  public boolean isUnderway(
      Optional<String> ghlContactId, Optional<String> alowareContactId, Optional<String> phone) {
    return underway;
  }
}
