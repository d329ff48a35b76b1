-- What editions are made from beside submissions. Bytes are kept once, under their hash.
CREATE TABLE kept_content (
  sha256  CHAR(64)    NOT NULL,
  content LONGBLOB    NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Files that belong together: those of a catalogue, or templates with the settings that a report prints.
CREATE TABLE kept_file (
  kind    VARCHAR(16)  NOT NULL,                -- CATALOGUE or DESIGN
  version CHAR(64)     NOT NULL,                -- of the whole set
  name    VARCHAR(120) NOT NULL,
  sha256  CHAR(64)     NOT NULL,
  PRIMARY KEY (kind, version, name),
  CONSTRAINT kept_file_content FOREIGN KEY (sha256) REFERENCES kept_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an edition names. An edition without a row here was published by an earlier version; its digest is of method 1.
CREATE TABLE edition_basis (
  edition_id      BIGINT      NOT NULL,
  digest_method   INT         NOT NULL,         -- how edition.digest was computed
  slice           CHAR(64)    NOT NULL,         -- digest of the part of the catalogue that the edition depends on
  catalogue_kept  CHAR(64)    NULL,             -- version of the set of kind CATALOGUE
  design_kept     CHAR(64)    NULL,             -- version of the set of kind DESIGN
  program_version VARCHAR(60) NOT NULL,
  PRIMARY KEY (edition_id),
  CONSTRAINT edition_basis_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The figures of the year before that an edition was made with.
CREATE TABLE edition_same_period (
  edition_id    BIGINT        NOT NULL,
  indicator     VARCHAR(64)   NOT NULL,
  part          VARCHAR(16)   NOT NULL,         -- such as 2020-Q1
  quarter_value VARCHAR(64)   NULL,
  year_to_date  VARCHAR(64)   NULL,
  qualifier     VARCHAR(8)    NOT NULL,
  complete      BOOLEAN       NOT NULL,
  status        VARCHAR(4)    NOT NULL,
  source        VARCHAR(16)   NOT NULL,
  reference     VARCHAR(1000) NOT NULL,
  PRIMARY KEY (edition_id, indicator),
  CONSTRAINT edition_same_period_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Figures of years before that were published elsewhere and read in from a file. Taking an import back keeps its rows.
CREATE TABLE history_import (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  file_name   VARCHAR(255)  NOT NULL,
  sha256      CHAR(64)      NOT NULL,           -- of the file, whose bytes are in kept_content
  imported_at DATETIME(6)   NOT NULL,
  imported_by VARCHAR(100)  NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  undone_at   DATETIME(6)   NULL,
  undone_by   VARCHAR(100)  NULL,
  undo_reason VARCHAR(2000) NULL,
  PRIMARY KEY (id),
  CONSTRAINT history_import_content FOREIGN KEY (sha256) REFERENCES kept_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE history_figure (
  import_id BIGINT        NOT NULL,
  unit      VARCHAR(32)   NOT NULL,
  variable  VARCHAR(64)   NOT NULL,
  period    CHAR(7)       NOT NULL,
  value     VARCHAR(64)   NOT NULL,
  status    VARCHAR(16)   NOT NULL,             -- h: published, illustrative: made up to show how it looks
  source    VARCHAR(500)  NOT NULL,
  PRIMARY KEY (import_id, unit, variable, period),
  KEY history_figure_period (period),
  CONSTRAINT history_figure_import FOREIGN KEY (import_id) REFERENCES history_import (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
