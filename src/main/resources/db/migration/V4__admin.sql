-- What operators saw unmasked, and what they did by hand. No personal data.
CREATE TABLE admin_audit (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  action   text NOT NULL,
  event_id uuid,
  detail   text NOT NULL
);
