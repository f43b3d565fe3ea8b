-- The trace that an event belongs to, from its webhook to the vendors' calls: 32 hexadecimal digits.
ALTER TABLE webhook_events ADD COLUMN trace_id text;
ALTER TABLE texting_webhook_events ADD COLUMN trace_id text;

-- Who did it, as they say themselves, and from where.
ALTER TABLE admin_audit
  ADD COLUMN actor text,
  ADD COLUMN remote_address text;

-- What was done stays on record: no statement of the application's changes it. A job that erases a
-- person says so first, by SET LOCAL df.erasure = 'on', and is then let through.
CREATE FUNCTION keep_admin_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('df.erasure', true) = 'on' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'admin_audit is a record: its rows are not changed'
    USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER keep_admin_audit BEFORE UPDATE OR DELETE ON admin_audit
  FOR EACH ROW EXECUTE FUNCTION keep_admin_audit();

-- The newest of each list.
CREATE INDEX contact_mappings_created ON contact_mappings (created_at, id);
CREATE INDEX message_mappings_created ON message_mappings (created_at, id);
CREATE INDEX outbound_messages_created ON outbound_messages (created_at, id);
CREATE INDEX optout_registry_created ON optout_registry (created_at, id);
