package df.middleware.inbox.jms;

import df.middleware.event.Source;
import df.middleware.inbox.Crowd;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.ProcessEvent;
import df.middleware.inbox.RingForWaiting;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

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
      Doorbell doorbell = Letter.read(source, message);
      if (Letter.isDead(message)) {
        inbox.replay(source, doorbell.eventId());
      }
      crowd.heard(source);
      if (Letter.asksForMore(message)) {
        ring.refill(source);
      }
      processEvent.process(doorbell);
    } catch (JMSException | RuntimeException failure) {
      LOG.log(Level.WARNING, "A doorbell is delivered again: {0}", failure.toString());
      transaction.setRollbackOnly();
    }
  }
}
