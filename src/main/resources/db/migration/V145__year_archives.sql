-- Years whose files were written into a package. What is in tables stays there; files may be removed from the work folder and put back.
CREATE TABLE year_archive (
  id          BIGINT        NOT NULL AUTO_INCREMENT,
  year        INT           NOT NULL,
  state       VARCHAR(8)    NOT NULL,             -- WRITTEN, REMOVED, RESTORED
  package     VARCHAR(1000) NOT NULL,             -- where it was written
  sha256      CHAR(64)      NOT NULL,             -- of the package
  size_bytes  BIGINT        NOT NULL,
  written_at  DATETIME(6)   NOT NULL,
  written_by  VARCHAR(100)  NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY year_archive_year (year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The files of the work folder in a package, by their paths below it.
CREATE TABLE archived_file (
  archive_id BIGINT       NOT NULL,
  path       VARCHAR(255) NOT NULL,
  sha256     CHAR(64)     NOT NULL,
  size_bytes BIGINT       NOT NULL,
  away       BOOLEAN      NOT NULL DEFAULT 0,     -- removed from the work folder
  PRIMARY KEY (archive_id, path),
  KEY archived_file_away (away, path),
  CONSTRAINT archived_file_archive FOREIGN KEY (archive_id) REFERENCES year_archive (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
