-- A rule that the middleware made by itself: it never holds an opt-out.
ALTER TABLE quarantine_events ADD COLUMN automatic boolean NOT NULL DEFAULT false;

-- What failed for good, by person: to see who fails again and again, and to replay many at once.
CREATE INDEX webhook_events_failed ON webhook_events (lane, processed_at) WHERE status = 'error';
CREATE INDEX texting_webhook_events_failed ON texting_webhook_events (lane, processed_at)
  WHERE status = 'error';
