-- What forms asked for when they were issued, so that a form that comes back is judged by its own layout. The text is known by
-- its SHA-256, which stands in the form; one row for each unit and period that it was issued for.
CREATE TABLE form_layout (
  unit      VARCHAR(32) NOT NULL,
  period    CHAR(7)     NOT NULL,
  hash      CHAR(64)    NOT NULL,
  content   MEDIUMTEXT  NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  PRIMARY KEY (unit, period, hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
