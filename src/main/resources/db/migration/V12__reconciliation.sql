-- Where a run of the reconciliation is, and who works on it until when.
ALTER TABLE reconcile_runs
  ADD COLUMN dry_run     boolean NOT NULL DEFAULT false,
  ADD COLUMN forced      boolean NOT NULL DEFAULT false,
  -- changes since then are looked at; how many mappings there were at the start
  ADD COLUMN since       timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN mapped      bigint NOT NULL DEFAULT 0,
  ADD COLUMN phase       text NOT NULL DEFAULT 'SEARCH',
  ADD COLUMN place       text NOT NULL DEFAULT '',
  ADD COLUMN moved_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN owner       uuid,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN rests_until timestamptz;

-- One real run and one dry run at a time.
CREATE UNIQUE INDEX reconcile_runs_going_on ON reconcile_runs (dry_run) WHERE finished_at IS NULL;
CREATE INDEX reconcile_runs_started ON reconcile_runs (started_at, id);

-- Whom GHL's pages have shown in a run, until it ends. Logged: whoever a crash made it forget would
-- be asked for by id, and counted twice.
CREATE TABLE reconcile_seen (
  run_id         uuid NOT NULL,
  ghl_contact_id text NOT NULL,
  PRIMARY KEY (run_id, ghl_contact_id)
);

-- What a run found to be done, until it ends: kept with the place, then asked for as events.
CREATE TABLE reconcile_repairs (
  run_id     uuid NOT NULL,
  subject    text NOT NULL,    -- the mapping, or the GHL contact that has none
  kind       text NOT NULL,
  contact_id text NOT NULL,
  payload    jsonb NOT NULL,
  asked_at   timestamptz,
  event_id   uuid,             -- none: it was done without an event
  PRIMARY KEY (run_id, subject, kind)
);
