-- The file that took the place of a version that counted: when that file is withdrawn, this version counts again, and no other.
ALTER TABLE submission ADD COLUMN superseded_by BIGINT NULL;

-- Until now it was not written down: the next version of the chain that counted at some time.
UPDATE submission s
  JOIN (SELECT o.id, MIN(n.version) AS version
          FROM submission o
          JOIN submission n ON n.unit = o.unit AND n.period = o.period AND n.form = o.form AND n.version > o.version
         WHERE o.state = 'SUPERSEDED' AND n.state IN ('ACTIVE', 'SUPERSEDED', 'REJECTED')
         GROUP BY o.id) later ON later.id = s.id
  JOIN submission n ON n.unit = s.unit AND n.period = s.period AND n.form = s.form AND n.version = later.version
   SET s.superseded_by = n.arrival_seq, s.changed_at = s.changed_at;
