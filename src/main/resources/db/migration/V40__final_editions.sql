-- Which editions were declared final, when, by whom and why, and the workbook that says so. One edition may be declared more
-- than once: after its period was opened again. The newest declaration of a period names its official edition.
CREATE TABLE final_edition (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  edition_id      BIGINT        NOT NULL,
  period          CHAR(7)       NOT NULL,
  digest          CHAR(64)      NOT NULL,
  workbook        VARCHAR(255)  NOT NULL,         -- path below the work folder, with forward slashes
  workbook_sha256 CHAR(64)      NOT NULL,
  replaces        BIGINT        NULL,             -- the edition that was official until then
  declared_at     DATETIME(6)   NOT NULL,
  declared_by     VARCHAR(100)  NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  run_id          BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY final_edition_by_period (period, id),
  CONSTRAINT final_edition_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Corrections of closed periods that an administrator approved: the only way in which a closed figure changes.
CREATE TABLE approved_correction (
  submission_id BIGINT        NOT NULL,
  approved_at   DATETIME(6)   NOT NULL,
  approved_by   VARCHAR(100)  NOT NULL,
  reason        VARCHAR(2000) NOT NULL,
  PRIMARY KEY (submission_id),
  CONSTRAINT approved_correction_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people decided about an arrival, newest last: so that an act can be taken back and a unit is told who, when and why.
CREATE TABLE arrival_decision (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  arrival_seq BIGINT        NOT NULL,
  decision    VARCHAR(20)   NOT NULL,             -- RETURNED, REJECTED, RELEASED, RESTORED, RECONSIDERED
  author      VARCHAR(100)  NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY arrival_decision_by_arrival (arrival_seq, id),
  CONSTRAINT arrival_decision_arrival FOREIGN KEY (arrival_seq) REFERENCES received_file (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
