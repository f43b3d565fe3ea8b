-- Who has a tag in GHL: found by the tag, without reading every contact's state.
CREATE INDEX contact_mappings_ghl_tags ON contact_mappings
  USING gin (CAST(lower(ghl_state ->> 'tags') AS jsonb) jsonb_path_ops);

-- What the call lists know of: the difference to a contact's tags says which lists to change.
CREATE TABLE listed_tags (
  mapping_id uuid NOT NULL,
  tag        text NOT NULL,    -- in lower case
  is_member  boolean NOT NULL, -- false: Aloware was not told, as its API cannot do it
  PRIMARY KEY (mapping_id, tag)
);
CREATE INDEX listed_tags_tag ON listed_tags (tag);
