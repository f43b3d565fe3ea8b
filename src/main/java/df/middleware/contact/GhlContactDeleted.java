package df.middleware.contact;

import df.middleware.event.Event;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A contact was deleted in GHL: its mapping is closed, which costs no vendor call. */
@Dependent
public final class GhlContactDeleted implements SyncHandler {
  private final CloseMapping close;
  private final Clock clock;

  @Inject
  public GhlContactDeleted(CloseMapping close, Clock clock) {
    this.close = close;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.GHL_CONTACT_DELETED;
  }

  @Override
  public SyncResult handle(Event event) {
    ContactTrail trail = new ContactTrail(event, clock);
    Optional<String> ghlId = event.person().ghlContactId().or(event::entityId);
    return close.deleted(ghlId, event.receivedAt(), trail);
  }
}
