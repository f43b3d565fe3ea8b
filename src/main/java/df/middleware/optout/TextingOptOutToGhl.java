package df.middleware.optout;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.TextMessage;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flow 6: GHL is shown that a person opted out of text messages, or in again.
 *
 * <p>The registry had it before the webhook was answered. What counts here is what the registry
 * says now, not what the event said then.
 */
@Dependent
public final class TextingOptOutToGhl implements SyncHandler {
  private final OptOutRegistry registry;
  private final ShowInGhl showInGhl;
  private final Clock clock;

  @Inject
  public TextingOptOutToGhl(OptOutRegistry registry, ShowInGhl showInGhl, Clock clock) {
    this.registry = registry;
    this.showInGhl = showInGhl;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.TEXTING_OPT_OUT_TO_GHL;
  }

  @Override
  public SyncResult handle(Event event) {
    Instant startedAt = clock.instant();
    OptOut optOut =
        event
            .person()
            .phone()
            .flatMap(registry::of)
            .orElseThrow(() -> new NeedsPerson("the opt-out comes from no telephone number"));
    ShowInGhl.Shown shown = showInGhl.show(optOut, event);
    List<Decision> decisions = new ArrayList<>();
    decisions.add(
        new Decision(
            "status", optOut.status().wireName(), optOut.source().wireName(), optOut.reason()));
    decisions.addAll(shown.decisions());
    boolean isNews = !shown.decisions().isEmpty();
    return new SyncResult(
        isNews ? Outcome.SYNCED : Outcome.UNCHANGED,
        List.of(
            new SyncLogEntry(
                Direction.TEXTING_TO_GHL,
                EntityType.OPTOUT,
                event.entityId(),
                event.entityId(),
                Optional.of(shown.ghlContactId()),
                isNews ? Status.SUCCESS : Status.SKIPPED,
                decisions,
                startedAt,
                clock.instant(),
                // That a provider refused to send to somebody who opted out is news of its own
                event.message().flatMap(TextMessage::error),
                event.id())));
  }
}
