-- What is known of each Aloware call, and the one note in GHL that says it.
CREATE TABLE call_notes (
  aloware_call_id text PRIMARY KEY,
  ghl_contact_id  text,
  ghl_note_id     text,
  -- each fact with who told it and when: a later word holds over an earlier one
  known           jsonb NOT NULL,
  -- of the text that the note was last given; null while it is being written
  note_hash       text,
  -- the event that writes the note, or died while writing
  writing_event   uuid,
  writing_until   timestamptz,
  -- that the call gave to its contact, in lower case
  tags            jsonb NOT NULL DEFAULT '[]',
  created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  version         bigint NOT NULL
);

-- Which other calls gave a contact its tags.
CREATE INDEX call_notes_contact ON call_notes (ghl_contact_id);
