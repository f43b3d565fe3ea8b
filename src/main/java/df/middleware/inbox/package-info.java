/**
 * The ledger of events, and the way of one event through it.
 *
 * <pre>
 *  1  POST /api/webhooks/aloware
 *  2  webhook.http.AlowareWebhookResource    content type, Basic, body as bytes (at most 1 MiB), JSON
 *  3  webhook.ReceiveWebhook                 event.AlowareEvents names kind and type; AllowedEvents filters
 *  4    → EventInbox.add       (inbox.jpa)   row 'pending', commit: one transaction, one resource
 *  5    → EventQueue.announce  (inbox.jms)   after the commit: the row's id, a doorbell in the background; then 200
 *  6  inbox.jms.AlowareEventListener (MDB)   id only; the message's own JTA transaction
 *  7  ProcessEvent
 *  8    → EventInbox.claim                   its own transaction: 'pending' → 'processing', or nothing to do
 *  9    → Lanes.enter                        one person at a time, over all nodes
 *       → quarantine.CheckQuarantine       left alone: 'done' / skipped-quarantined, no vendor is called
 *       → vendor.Mandate, vendor.Precedence  of the thread: does the claim hold, how urgent are its calls
 * 10    → routing.Dispatch                   EventRouter: Start(flow) | End(outcome, reason); the flow's handler
 * 11  contact.AlowareContactToGhl            no transaction is open while a vendor is called
 * 12    → contact.ContactMerge               pure: both sides and the source of truth → merged, decisions
 * 13    → ghl.GhlContacts      (ghl.restclient)
 * 14  EventInbox.finish                      its own transaction: 'done' and sync_log
 *       → quarantine.WatchForTrouble       a loop, or a contact that keeps failing: left alone from now on
 * 15  Lanes.leave, EventInbox.nextIn         ring for whoever waited
 *  ✗  LaneBusy (routing.MoreLanes)           a lane needed on the way is busy: 'pending', uncounted
 *  ✗  VendorUnavailable                      'pending' with next_attempt_at, a delayed doorbell
 *  ✗  CircuitOpen                            parked: 'pending', uncounted, until that vendor is back
 *  ✗  NotOurTurn                             'pending', uncounted: our budget has no call left for now
 *  ✗  ClaimLost                              the lease ran out: it is somebody else's, nothing is touched
 *  ✗  VendorRejected, NeedsPerson            'error', sync_log, a dead letter
 *  ✗  anything unforeseen                    five attempts, then as above
 *  ✗  the database is away                   the listener rolls back; the broker delivers again, then df.dead
 *  ✗  the process dies anywhere              inbox.timer takes back what is stale and rings again
 *  ✗  very many wait                         RingForWaiting: a thousand doorbells at once, more as they are heard
 * </pre>
 *
 * <p>May import {@code event}, {@code problem}, {@code paging}, {@code privacy}, {@code synclog},
 * {@code vendor}, {@code routing}, {@code meter}, {@code trace}; knows no flow. Start with {@link
 * df.middleware.inbox.ProcessEvent}; what operators see begins with {@link
 * df.middleware.inbox.EventBrowser}.
 */
@NullMarked
package df.middleware.inbox;

import org.jspecify.annotations.NullMarked;
