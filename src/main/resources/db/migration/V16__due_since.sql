-- The event of each sender that is due for the longest time, parked ones apart, by one step into the
-- index. It takes the place of the one by arrival: an event that is tried again waits since then.
CREATE INDEX webhook_events_due_since ON webhook_events
  (source, coalesce(parked_for, ''), greatest(received_at, next_attempt_at))
  WHERE status = 'pending';
CREATE INDEX texting_webhook_events_due_since ON texting_webhook_events
  (source, coalesce(parked_for, ''), greatest(received_at, next_attempt_at))
  WHERE status = 'pending';
DROP INDEX webhook_events_oldest, texting_webhook_events_oldest;
