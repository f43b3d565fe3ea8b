-- What ended in the last minute. A summary of each range of pages: it costs a finish next to nothing.
CREATE INDEX webhook_events_processed ON webhook_events
  USING brin (processed_at) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX texting_webhook_events_processed ON texting_webhook_events
  USING brin (processed_at) WITH (pages_per_range = 16, autosummarize = on);
