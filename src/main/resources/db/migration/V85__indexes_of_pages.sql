-- What pages and reports of one period ask for, without reading the rows of every other period.
CREATE INDEX received_file_by_period ON received_file (period, outcome, unit, seq);
CREATE INDEX submission_by_period ON submission (period, active, unit);
CREATE INDEX submission_by_state ON submission (state, id);

-- The runs that are still running, and the newest of a job.
CREATE INDEX run_by_state ON run (state, id);
CREATE INDEX run_by_job ON run (job, period, id);
