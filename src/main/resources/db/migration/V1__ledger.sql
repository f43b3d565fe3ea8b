-- The ledger of events. The row is the truth; a message on a queue is only a doorbell.

CREATE TABLE webhook_events (
  id                 uuid PRIMARY KEY,
  received_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  source             text NOT NULL,
  event_type         text NOT NULL,
  entity_type        text NOT NULL,
  entity_id          text,
  payload_json       jsonb,
  dedupe_key         text NOT NULL UNIQUE,
  status             text NOT NULL DEFAULT 'pending'
                     CHECK (status IN ('pending', 'processing', 'done', 'error')),
  outcome            text,
  attempts           integer NOT NULL DEFAULT 0,
  next_attempt_at    timestamptz,
  error_message      text,
  processed_at       timestamptz,
  -- whom it concerns, as far as the payload says
  phone_number       text,
  email              text,
  aloware_contact_id text,
  ghl_contact_id     text,
  -- the surest of these: events of one lane take effect in order, one at a time
  lane               text,
  -- contact events of one source and lane: the newest carries the older ones
  coalesce_key       text,
  -- the body, and how many deliveries of the same body were events of their own
  body_hash          text NOT NULL,
  body_count         integer NOT NULL DEFAULT 0,
  -- who works on it, and until when that is believed
  claim_token        uuid,
  lease_until        timestamptz,
  -- the key of another person's lane that it waits for
  waiting_for        text,
  rung_at            timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE texting_webhook_events (
  LIKE webhook_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
  PRIMARY KEY (id),
  UNIQUE (dedupe_key),
  conversation_id    text,
  from_number        text,
  to_number          text
);
ALTER TABLE texting_webhook_events ALTER COLUMN source SET DEFAULT 'texting';

-- What is due: the sweep and the enqueue jobs.
CREATE INDEX webhook_events_due ON webhook_events (status, next_attempt_at)
  WHERE status IN ('pending', 'processing');
CREATE INDEX texting_webhook_events_due ON texting_webhook_events (status, next_attempt_at)
  WHERE status IN ('pending', 'processing');
CREATE INDEX webhook_events_rung ON webhook_events (rung_at) WHERE status = 'pending';
CREATE INDEX texting_webhook_events_rung ON texting_webhook_events (rung_at) WHERE status = 'pending';
-- What must come before, and what comes next.
CREATE INDEX webhook_events_lane ON webhook_events (lane, received_at)
  WHERE status IN ('pending', 'processing');
CREATE INDEX texting_webhook_events_lane ON texting_webhook_events (lane, received_at)
  WHERE status IN ('pending', 'processing');
CREATE INDEX webhook_events_waiting ON webhook_events (waiting_for) WHERE waiting_for IS NOT NULL;
CREATE INDEX texting_webhook_events_waiting ON texting_webhook_events (waiting_for)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX webhook_events_coalesce ON webhook_events (coalesce_key, received_at)
  WHERE status IN ('pending', 'processing');
-- The same body again, and what came about the same one since.
CREATE INDEX webhook_events_body ON webhook_events (body_hash, received_at);
CREATE INDEX texting_webhook_events_body ON texting_webhook_events (body_hash, received_at);
CREATE INDEX webhook_events_lane_history ON webhook_events (lane, received_at);
CREATE INDEX texting_webhook_events_lane_history ON texting_webhook_events (lane, received_at);
-- The operator's filters.
CREATE INDEX webhook_events_received ON webhook_events (received_at, id);
CREATE INDEX texting_webhook_events_received ON texting_webhook_events (received_at, id);
CREATE INDEX webhook_events_entity ON webhook_events (entity_id, received_at);
CREATE INDEX texting_webhook_events_entity ON texting_webhook_events (entity_id, received_at);
CREATE INDEX webhook_events_phone ON webhook_events (phone_number, received_at);
CREATE INDEX texting_webhook_events_phone ON texting_webhook_events (phone_number, received_at);

-- A person's lane while somebody works in it: a lock that outlives no lease.
CREATE UNLOGGED TABLE lanes (
  key         text PRIMARY KEY,
  holder      uuid NOT NULL,
  lease_until timestamptz NOT NULL
);
CREATE INDEX lanes_holder ON lanes (holder);

CREATE TABLE sync_log (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  direction      text NOT NULL,
  entity_type    text NOT NULL,
  entity_id      text,
  source_id      text,
  target_id      text,
  status         text NOT NULL,
  decisions      jsonb NOT NULL DEFAULT '[]',
  started_at     timestamptz NOT NULL,
  finished_at    timestamptz NOT NULL,
  error_message  text,
  correlation_id uuid NOT NULL
);
CREATE INDEX sync_log_event ON sync_log (correlation_id, id);
CREATE INDEX sync_log_entity ON sync_log (entity_type, entity_id, id);

CREATE TABLE message_mappings (
  id                 uuid PRIMARY KEY,
  texting_message_id text UNIQUE,
  ghl_message_id     text,
  aloware_message_id text,
  conversation_id    text,
  ghl_contact_id     text,
  aloware_contact_id text,
  from_number        text,
  to_number          text,
  direction          text,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE outbound_messages (
  id                  uuid PRIMARY KEY,
  idempotency_key     text UNIQUE,
  to_number           text NOT NULL,
  from_number         text,
  status              text NOT NULL,
  provider_message_id text,
  created_at          timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE optout_registry (
  id            uuid PRIMARY KEY,
  phone_number  text NOT NULL UNIQUE,
  status        text NOT NULL CHECK (status IN ('opted_out', 'opted_in')),
  source        text NOT NULL,
  reason        text,
  last_event_at timestamptz NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE quarantine_events (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('event', 'contact', 'phone', 'eventType')),
  value      text NOT NULL,
  source     text,
  reason     text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX quarantine_events_value ON quarantine_events (kind, value);

CREATE TABLE reconcile_runs (
  id            uuid PRIMARY KEY,
  job_name      text NOT NULL,
  started_at    timestamptz NOT NULL,
  finished_at   timestamptz,
  status        text NOT NULL,
  totals        jsonb NOT NULL DEFAULT '{}',
  error_message text
);
