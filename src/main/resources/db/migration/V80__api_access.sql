-- Programs that may read the interface. Only the hash of a token is kept.
CREATE TABLE api_token (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  client       VARCHAR(60)   NOT NULL,           -- which program reads
  scopes       VARCHAR(100)  NOT NULL,           -- of REPORTS, SUBMISSIONS, RUNS, separated by a space
  secret_hash  CHAR(64)      NOT NULL,           -- SHA-256
  created_at   DATETIME(6)   NOT NULL,
  created_by   VARCHAR(100)  NOT NULL,
  reason       VARCHAR(2000) NOT NULL,
  expires_at   DATETIME(6)   NOT NULL,
  last_used_at DATETIME(6)   NULL,
  revoked_at   DATETIME(6)   NULL,
  revoked_by   VARCHAR(100)  NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When a row was last written, in UTC by the clock of the database server: programs ask for what changed since. Rows that are
-- older than this column count as changed when it was added.
ALTER TABLE received_file
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY received_file_by_change (changed_at);
ALTER TABLE submission
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY submission_by_change (changed_at);
ALTER TABLE finding
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY finding_by_change (changed_at);
ALTER TABLE run
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY run_by_change (changed_at);
ALTER TABLE edition
  ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  ADD KEY edition_by_change (changed_at);
