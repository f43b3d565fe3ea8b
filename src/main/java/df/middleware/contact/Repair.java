package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a repair set going.
 *
 * @param conflicts mappings of one phone or e-mail, of which nobody knows which is right
 */
public record Repair(List<Asked> repaired, List<UUID> conflicts) {

  /** A sync of one side of a mapping, and the event that is to do it. */
  public record Asked(UUID mappingId, UUID eventId) {
    private Payload answer() {
      return new Answer()
          .with("mappingId", mappingId.toString())
          .with("eventId", eventId.toString())
          .payload();
    }
  }

  public Payload answer() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("repaired", repaired.stream().map(it -> it.answer().tree()).toList());
    fields.put("conflicts", conflicts.stream().map(UUID::toString).toList());
    return Payload.of(fields);
  }
}
