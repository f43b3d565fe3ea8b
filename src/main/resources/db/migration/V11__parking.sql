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
