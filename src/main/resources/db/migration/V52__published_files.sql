-- The files of an edition beside its workbook, as they were written: a changed one is found.
CREATE TABLE published_file (
  path        VARCHAR(255) NOT NULL,               -- below the work folder, with forward slashes
  sha256      CHAR(64)     NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (path)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
