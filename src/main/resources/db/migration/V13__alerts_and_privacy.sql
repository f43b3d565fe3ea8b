-- What needs a person, once per cause while it lasts; also the outbox of what is told of it.
CREATE TABLE alerts (
  id              uuid PRIMARY KEY,
  type            text NOT NULL,
  cause           text NOT NULL,
  -- ids, counts and reasons: no personal data
  data            jsonb NOT NULL,
  opened_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  over_at         timestamptz,
  -- what the receiver has heard of it last
  told            text CHECK (told IN ('open', 'over')),
  told_at         timestamptz,
  -- when the next post is due; null: nothing is to be posted
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  last_error      text
);
CREATE UNIQUE INDEX alerts_open ON alerts (type, cause) WHERE over_at IS NULL;
CREATE INDEX alerts_opened ON alerts (opened_at, id);
CREATE INDEX alerts_due ON alerts (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX alerts_over ON alerts (over_at) WHERE over_at IS NOT NULL;

-- What still holds personal data once its time is over. An event enters when it has ended.
CREATE INDEX webhook_events_payload ON webhook_events (received_at)
  WHERE payload_json IS NOT NULL AND status IN ('done', 'error');
CREATE INDEX texting_webhook_events_payload ON texting_webhook_events (received_at)
  WHERE payload_json IS NOT NULL AND status IN ('done', 'error');
-- What was said about a row of the log is gone; the row stays.
ALTER TABLE sync_log ADD COLUMN redacted boolean NOT NULL DEFAULT false;
CREATE INDEX sync_log_unredacted ON sync_log (finished_at) WHERE NOT redacted;
CREATE INDEX message_mappings_numbers ON message_mappings (updated_at)
  WHERE from_number IS NOT NULL OR to_number IS NOT NULL;
ALTER TABLE outbound_messages ALTER COLUMN to_number DROP NOT NULL;
CREATE INDEX outbound_messages_personal ON outbound_messages (updated_at)
  WHERE to_number IS NOT NULL OR from_number IS NOT NULL;
CREATE INDEX call_notes_personal ON call_notes (updated_at)
  WHERE jsonb_exists_any(known, ARRAY['phone', 'recording']);

-- The key of the hash that an erased number leaves in the registry, made at the first erasure. Kept
-- as HMAC-SHA256 uses it: the key of 64 bytes, combined with each of the two pads.
CREATE TABLE erasure_key (
  only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  inner_key bytea NOT NULL,
  outer_key bytea NOT NULL,
  made_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What stands for a person's number or address after an erasure; null while there was none.
CREATE FUNCTION erased_name(personal text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'hmac-sha256:' || encode(
    sha256(k.outer_key || sha256(k.inner_key || convert_to(personal, 'UTF8'))), 'hex')
  FROM erasure_key k
$$;

-- Under what a number stands in the registry: its hash when the person was erased, else itself.
CREATE FUNCTION registered_as(phone text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT b.phone_number FROM optout_blocks b WHERE b.phone_number = erased_name(phone) LIMIT 1),
    (SELECT r.phone_number FROM optout_registry r WHERE r.phone_number = erased_name(phone)),
    phone)
$$;
