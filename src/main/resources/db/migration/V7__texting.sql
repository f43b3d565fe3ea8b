-- Who may not be texted: what each source last said about a number. optout_registry holds what
-- follows from all of it.
CREATE TABLE optout_blocks (
  phone_number  text NOT NULL,
  source        text NOT NULL,
  blocked       boolean NOT NULL,
  reason        text,
  -- when it happened, and when we learnt of it
  last_event_at timestamptz NOT NULL,
  learnt_at     timestamptz NOT NULL,
  PRIMARY KEY (phone_number, source)
);

-- Whether the SMS do-not-disturb that the GHL contact shows was set by us.
ALTER TABLE optout_registry ADD COLUMN ghl_dnd_ours boolean NOT NULL DEFAULT false;

-- What was asked under an idempotency key, so that another request under it is told apart.
ALTER TABLE outbound_messages
  ADD COLUMN fingerprint   text,
  ADD COLUMN error_message text,
  ADD COLUMN updated_at    timestamptz NOT NULL DEFAULT clock_timestamp();
CREATE INDEX outbound_messages_number ON outbound_messages (to_number, created_at);
CREATE INDEX message_mappings_contact ON message_mappings (ghl_contact_id, created_at);
