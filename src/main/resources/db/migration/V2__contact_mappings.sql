-- Who is who in Aloware and GHL, and what each side was last known to hold.
CREATE TABLE contact_mappings (
  id                 uuid PRIMARY KEY,
  aloware_contact_id text UNIQUE,
  ghl_contact_id     text UNIQUE,
  phone_number       text,
  email              text,
  aloware_state      jsonb,
  ghl_state          jsonb,
  last_synced_at     timestamptz,
  sync_direction     text,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  version            bigint NOT NULL
);

CREATE INDEX contact_mappings_phone ON contact_mappings (phone_number);
CREATE INDEX contact_mappings_email ON contact_mappings (lower(email));
