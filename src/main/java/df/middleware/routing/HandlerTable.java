package df.middleware.routing;

import java.util.EnumMap;
import java.util.Map;

/** Which handler carries out which flow: each flow has exactly one. */
public final class HandlerTable {
  private final Map<Flow, SyncHandler> handlers = new EnumMap<>(Flow.class);

  /** A flow with no handler or with two is an {@link IllegalStateException}. */
  public HandlerTable(Iterable<? extends SyncHandler> all) {
    for (SyncHandler handler : all) {
      if (handlers.put(handler.flow(), handler) != null) {
        throw new IllegalStateException("Two handlers for " + handler.flow());
      }
    }
    for (Flow flow : Flow.values()) {
      get(flow);
    }
  }

  public SyncHandler get(Flow flow) {
    SyncHandler handler = handlers.get(flow);
    if (handler == null) {
      throw new IllegalStateException("No handler for " + flow);
    }
    return handler;
  }
}
