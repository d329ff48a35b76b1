-- What units in charge of a target wrote about it: cause, measure, day, and their own estimate of the year. Each line belongs to
-- the arrival that brought it, a form or the answer to a request.
CREATE TABLE target_explanation (
  arrival_seq BIGINT          NOT NULL,
  indicator   VARCHAR(64)     NOT NULL,
  unit        VARCHAR(32)     NOT NULL,
  period      CHAR(7)         NOT NULL,
  estimate    DECIMAL(38, 12) NULL,
  cause       TEXT            NOT NULL,
  measure     TEXT            NOT NULL,
  due         TEXT            NOT NULL,
  sheet       VARCHAR(64)     NOT NULL,
  cell        VARCHAR(16)     NOT NULL,
  PRIMARY KEY (arrival_seq, indicator),
  KEY target_explanation_period (period, unit),
  CONSTRAINT target_explanation_arrival FOREIGN KEY (arrival_seq) REFERENCES received_file (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
