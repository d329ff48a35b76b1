-- What the overview asks of every unit in every quarter of a year, without reading cells and messages.

-- Cells with a note of the unit, counted when a version is stored: its cells never change.
ALTER TABLE submission ADD COLUMN notes INT NOT NULL DEFAULT 0;
UPDATE submission s
  JOIN (SELECT submission_id, COUNT(*) AS n FROM reported_value WHERE note IS NOT NULL GROUP BY submission_id) noted
    ON noted.submission_id = s.id
  SET s.notes = noted.n, s.changed_at = s.changed_at;

CREATE INDEX finding_open ON finding (arrival_seq, severity, explained);
CREATE INDEX run_of_job ON run (job, id);
