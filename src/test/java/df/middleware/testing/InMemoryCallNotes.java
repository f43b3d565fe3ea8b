package df.middleware.testing;

import df.middleware.call.CallNotes;
import df.middleware.call.NotedCall;
import df.middleware.vendor.VendorUnavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code call_notes} in memory, with its versions. */
public final class InMemoryCallNotes implements CallNotes {
  private final Steps steps;
  private final Map<String, NotedCall> rows = new LinkedHashMap<>();

  public InMemoryCallNotes(Steps steps) {
    this.steps = steps;
  }

  public List<NotedCall> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public Optional<NotedCall> byCallId(String callId) {
    return Optional.ofNullable(rows.get(callId));
  }

  @Override
  public NotedCall save(NotedCall call) {
    return steps.take(
        "store call",
        () -> {
          if (byCallId(call.callId()).map(NotedCall::version).orElse(0L) != call.version()) {
            throw new VendorUnavailable("changed meanwhile");
          }
          rows.put(call.callId(), call.stored());
          return call.stored();
        });
  }

  @Override
  public boolean isGivenByAnother(NotedCall call, String ghlContactId, String tag) {
    return rows.values().stream()
        .filter(it -> !it.callId().equals(call.callId()))
        .filter(it -> it.note().filter(on -> on.ghlContactId().equals(ghlContactId)).isPresent())
        .anyMatch(it -> it.tags().contains(tag));
  }
}
