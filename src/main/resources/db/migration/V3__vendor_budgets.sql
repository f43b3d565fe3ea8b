-- How many calls to each vendor we may still make: one row per vendor, shared by all nodes.
-- A row is made by the first call.
CREATE TABLE vendor_budgets (
  vendor     text PRIMARY KEY,
  -- The next call is due a burst's worth of time before this.
  next_free  timestamptz NOT NULL,
  -- The day in UTC that used_today counts.
  day        date NOT NULL,
  used_today integer NOT NULL
) WITH (fillfactor = 50);  -- room for a changed row beside the old one: no index is touched
