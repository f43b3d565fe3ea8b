-- Queues that an operator holds; every node obeys.
CREATE TABLE paused_queues (
  source    text PRIMARY KEY,
  paused_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Which node does a job this time: timers fire on every node, the first to write the row works.
CREATE TABLE job_slots (
  job      text NOT NULL,
  slot     timestamptz NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (job, slot)
);
