-- When a webhook's body says that its contact last changed, never later than it came: of those that
-- wait for one contact the last that changed carries the others, in whatever order they came.
ALTER TABLE webhook_events ADD COLUMN changed_at timestamptz;
ALTER TABLE texting_webhook_events ADD COLUMN changed_at timestamptz;
CREATE INDEX webhook_events_changed ON webhook_events (coalesce_key, changed_at, received_at, id)
  WHERE changed_at IS NOT NULL;
