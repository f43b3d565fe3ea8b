-- A contact that was deleted in GHL: its mapping stays, closed, so that nothing but a later edit in
-- Aloware makes the contact again.
ALTER TABLE contact_mappings
  ADD COLUMN closed_ghl_contact_id text,
  ADD COLUMN closed_at timestamptz;
