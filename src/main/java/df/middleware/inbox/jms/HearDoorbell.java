package df.middleware.inbox.jms;

import df.middleware.event.Source;
import df.middleware.inbox.Crowd;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.ProcessEvent;
import df.middleware.inbox.RingForWaiting;
import df.middleware.problem.BareTrace;
import df.middleware.trace.Work;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * What every listener does with a message, within the message's own transaction: have the event
 * processed. What goes wrong here is the ledger being away; the message is then rolled back, and
 * the broker delivers it again.
 */
@Dependent
class HearDoorbell {
  private static final Logger LOG = System.getLogger(HearDoorbell.class.getName());

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private ProcessEvent processEvent;
  @Inject private EventInbox inbox;
  @Inject private RingForWaiting ring;
  @Inject private Crowd crowd;

  void hear(Source source, Message message) {
    try {
      hear(Letter.read(source, message), Letter.isDead(message), Letter.asksForMore(message));
    } catch (JMSException | RuntimeException failure) {
      LOG.log(Level.WARNING, "A doorbell is delivered again: {0}", BareTrace.names(failure));
      transaction.setRollbackOnly();
    }
  }

  /** What fails in here is told with the event's id; its trace is known once it is claimed. */
  private void hear(Doorbell doorbell, boolean isDead, boolean asksForMore) {
    Work work = Work.on(doorbell.source(), doorbell.eventId(), Optional.empty());
    try (Work.End end = work.begin()) {
      if (isDead) {
        inbox.replay(doorbell.source(), doorbell.eventId());
      }
      crowd.heard(doorbell.source());
      if (asksForMore) {
        ring.refill(doorbell.source());
      }
      processEvent.process(doorbell);
    }
  }
}
