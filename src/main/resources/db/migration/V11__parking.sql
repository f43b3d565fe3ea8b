-- A vendor that fails: since when its circuit is open, for all nodes. A row is made by the first
-- opening. While it is open, few calls are let through, to find out whether the vendor is back.
CREATE TABLE vendor_circuits (
  vendor        text PRIMARY KEY,
  open_since    timestamptz,
  closed_at     timestamptz,
  next_probe_at timestamptz NOT NULL,
  probes        integer NOT NULL DEFAULT 0
);

-- Events that wait for a vendor's circuit to close; that time does not count as age.
ALTER TABLE webhook_events
  ADD COLUMN parked_for   text,
  ADD COLUMN parked_since timestamptz,
  ADD COLUMN parked_ms    bigint NOT NULL DEFAULT 0,
  -- it says that a person wants no more text messages, or wants them again: before all others
  ADD COLUMN urgent       boolean NOT NULL DEFAULT false,
  -- tried again because an operator says so: after all others
  ADD COLUMN replayed     boolean NOT NULL DEFAULT false;
ALTER TABLE texting_webhook_events
  ADD COLUMN parked_for   text,
  ADD COLUMN parked_since timestamptz,
  ADD COLUMN parked_ms    bigint NOT NULL DEFAULT 0,
  ADD COLUMN urgent       boolean NOT NULL DEFAULT false,
  ADD COLUMN replayed     boolean NOT NULL DEFAULT false;

-- Which event to ring for: urgent ones first, then those that were not rung for the longest.
CREATE INDEX webhook_events_ring ON webhook_events (source, urgent DESC, rung_at)
  WHERE status = 'pending' AND parked_for IS NULL;
CREATE INDEX texting_webhook_events_ring ON texting_webhook_events (source, urgent DESC, rung_at)
  WHERE status = 'pending' AND parked_for IS NULL;
CREATE INDEX webhook_events_parked ON webhook_events (parked_for, source, urgent DESC, rung_at)
  WHERE status = 'pending' AND parked_for IS NOT NULL;
CREATE INDEX texting_webhook_events_parked
  ON texting_webhook_events (parked_for, source, urgent DESC, rung_at)
  WHERE status = 'pending' AND parked_for IS NOT NULL;
-- The oldest that waits.
CREATE INDEX webhook_events_oldest ON webhook_events (received_at) WHERE status = 'pending';
CREATE INDEX texting_webhook_events_oldest ON texting_webhook_events (received_at)
  WHERE status = 'pending';
-- The few that are at work: to renew their leases and to take back what a dead node held.
CREATE INDEX webhook_events_at_work ON webhook_events (claim_token) WHERE status = 'processing';
CREATE INDEX texting_webhook_events_at_work ON texting_webhook_events (claim_token)
  WHERE status = 'processing';
DROP INDEX webhook_events_rung, texting_webhook_events_rung;
DROP INDEX webhook_events_due, texting_webhook_events_due;
-- The newest of those that carry each other, by one step into the index.
DROP INDEX webhook_events_coalesce;
CREATE INDEX webhook_events_coalesce ON webhook_events (coalesce_key, received_at, id)
  WHERE status IN ('pending', 'processing');
