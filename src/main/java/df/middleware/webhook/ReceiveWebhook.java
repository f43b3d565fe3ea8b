package df.middleware.webhook;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;
import df.middleware.event.Reading;
import df.middleware.event.Source;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Crowd;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.inbox.EventQueue;
import df.middleware.routing.OptOutEvents;
import df.middleware.vendor.Precedence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a delivery says, and only then announces it. */
@Dependent
public class ReceiveWebhook {
  private final AllowedEvents allowed;
  private final OptOutEvents optOuts;
  private final EventInbox inbox;
  private final EventQueue queue;
  private final Crowd crowd;

  @Inject
  public ReceiveWebhook(
      AllowedEvents allowed,
      OptOutEvents optOuts,
      EventInbox inbox,
      EventQueue queue,
      Crowd crowd) {
    this.allowed = allowed;
    this.optOuts = optOuts;
    this.inbox = inbox;
    this.queue = queue;
    this.crowd = crowd;
  }

  /**
   * Once this returns, what it names is kept.
   *
   * @param body the bytes received
   * @param webhookId the header of Standard Webhooks
   * @throws CannotStore when the ledger does not take it just now; nothing is kept then
   */
  public Received receive(Reading reading, byte[] body, Optional<String> webhookId) {
    if (reading instanceof Reading.Ignored ignored) {
      return new Received.Ignored(ignored.reason());
    }
    List<Incoming> events = ((Reading.Events) reading).events();
    if (events.stream().noneMatch(this::isAllowed)) {
      return new Received.Ignored(AllowedEvents.REASON);
    }
    List<Arrival> arrivals = arrivals(events, body, webhookId);
    List<Kept> kept = keep(arrivals);
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).duplicate()) {
        announce(arrivals.get(i), kept.get(i).id());
      }
    }
    return kept.stream().allMatch(Kept::duplicate)
        ? new Received.Duplicate(kept.get(0).id())
        : new Received.Stored(kept.stream().map(Kept::id).toList());
  }

  private void announce(Arrival arrival, UUID id) {
    Source source = arrival.incoming().source();
    if (arrival.urgent() || crowd.hasRoom(source)) {
      queue.announce(new Doorbell(source, id, arrival.urgent()));
    }
  }

  private boolean isAllowed(Incoming event) {
    return event.source() != Source.ALOWARE || allowed.allows(event.eventType());
  }

  private List<Arrival> arrivals(List<Incoming> events, byte[] body, Optional<String> webhookId) {
    List<Arrival> arrivals = new ArrayList<>();
    for (Incoming event : events) {
      DedupeKey key = DedupeKey.of(event, body, webhookId, arrivals.size());
      arrivals.add(
          new Arrival(event, key, optOuts.isOne(event) ? Precedence.OPT_OUT : Precedence.LIVE));
    }
    return arrivals;
  }

  private List<Kept> keep(List<Arrival> arrivals) {
    try {
      return inbox.add(arrivals);
    } catch (RuntimeException away) {
      throw new CannotStore(away);
    }
  }
}
