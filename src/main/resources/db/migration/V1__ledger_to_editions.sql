-- Truth lives in these tables, not in the batch repository. All times are UTC. MySQL dialect, also understood by MariaDB.

-- The inbox this database belongs to: an empty mount point lacks the id and is not mistaken for "nothing submitted".
CREATE TABLE inbox (
  name     VARCHAR(32) NOT NULL,
  id       CHAR(36)    NOT NULL,                 -- content of the file .inbox-id
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What lies in the inbox right now: a file is taken once its size and time have stood still over two polls.
CREATE TABLE sighting (
  folder      VARCHAR(255)  NOT NULL,
  name_hash   CHAR(64)      NOT NULL,            -- sha256 of the file name: names may be longer than an index allows
  file_name   VARCHAR(1000) NOT NULL,
  size_bytes  BIGINT        NOT NULL,
  modified_at DATETIME(6)   NOT NULL,
  first_seen  DATETIME(6)   NOT NULL,
  last_seen   DATETIME(6)   NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,            -- when size or time last moved
  polls       INT           NOT NULL,            -- how often it was seen unchanged
  arrival_seq BIGINT        NULL,                -- set once taken in: not taken again while unchanged
  PRIMARY KEY (folder, name_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The ledger: every stable file ever dropped has one row.
CREATE TABLE arrival (
  seq          BIGINT        NOT NULL AUTO_INCREMENT,
  run_id       BIGINT        NOT NULL,           -- the run that took it in: files of one poll share it
  received_at  DATETIME(6)   NOT NULL,
  folder       VARCHAR(255)  NOT NULL,
  file_name    VARCHAR(1000) NOT NULL,
  size_bytes   BIGINT        NOT NULL,
  sha256       CHAR(64)      NULL,               -- null only for what has no bytes of its own (a link, a device)
  outcome      VARCHAR(12)   NULL,               -- null until judged
  codes        VARCHAR(2000) NOT NULL DEFAULT '',
  unit         VARCHAR(32)   NULL,
  period       CHAR(7)       NULL,
  duplicate_of BIGINT        NULL,
  judged_at    DATETIME(6)   NULL,
  answered_at  DATETIME(6)   NULL,               -- answer written to the outbox
  answer       VARCHAR(1000) NULL,               -- its path below the outbox
  incident     VARCHAR(2000) NULL,               -- a failure of the system, never shown as the unit's mistake
  PRIMARY KEY (seq),
  KEY arrival_by_content (sha256),
  KEY arrival_by_outcome (outcome, seq),
  KEY arrival_by_answer (answered_at, seq),
  KEY arrival_by_run (run_id, seq),
  KEY arrival_by_unit (unit, period, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Units left out of the figures of a period by an administrator.
CREATE TABLE exclusion (
  unit       VARCHAR(32)   NOT NULL,
  period     CHAR(7)       NOT NULL,
  author     VARCHAR(100)  NOT NULL,
  reason     VARCHAR(2000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (unit, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A period without a row is open.
CREATE TABLE period_state (
  period     CHAR(7)      NOT NULL,
  state      VARCHAR(8)   NOT NULL,              -- OPEN, FINAL
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Accepted workbooks: a chain of versions per unit, period and form, of which at most one is active.
CREATE TABLE submission (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  arrival_seq       BIGINT       NOT NULL,
  unit              VARCHAR(32)  NOT NULL,
  period            CHAR(7)      NOT NULL,
  form              VARCHAR(32)  NOT NULL,
  version           INT          NOT NULL,
  state             VARCHAR(20)  NOT NULL,       -- ACTIVE, SUPERSEDED, AWAITING_APPROVAL, REJECTED
  revision          INT          NULL,           -- as the unit declared it
  template_version  VARCHAR(32)  NULL,
  accepted_at       DATETIME(6)  NOT NULL,
  first_received_at DATETIME(6)  NOT NULL,       -- of the first acceptable file: punctuality
  cells_read        INT          NOT NULL,
  cells_ignored     INT          NOT NULL,
  active            TINYINT      NULL,           -- 1 exactly while ACTIVE, else null: at most one is
  PRIMARY KEY (id),
  UNIQUE KEY submission_of_arrival (arrival_seq),
  UNIQUE KEY submission_version (unit, period, form, version),
  UNIQUE KEY submission_one_active (unit, period, form, active),
  CONSTRAINT submission_arrival FOREIGN KEY (arrival_seq) REFERENCES arrival (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE reading (
  submission_id BIGINT          NOT NULL,
  ordinal       INT             NOT NULL,
  variable      VARCHAR(64)     NOT NULL,
  status        VARCHAR(16)     NOT NULL,
  value         DECIMAL(38, 12) NULL,
  raw_text      TEXT            NOT NULL,
  sheet         VARCHAR(64)     NOT NULL,
  cell          VARCHAR(16)     NOT NULL,
  note          TEXT            NULL,
  read_as       VARCHAR(255)    NULL,
  PRIMARY KEY (submission_id, variable),
  CONSTRAINT reading_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE finding (
  arrival_seq BIGINT        NOT NULL,
  ordinal     INT           NOT NULL,
  code        VARCHAR(40)   NOT NULL,
  severity    VARCHAR(8)    NOT NULL,
  sheet       VARCHAR(64)   NULL,
  cell        VARCHAR(16)   NULL,
  variable    VARCHAR(64)   NULL,
  entered     TEXT          NOT NULL,
  message_vi  TEXT          NOT NULL,
  remedy_vi   TEXT          NOT NULL,
  message_en  TEXT          NOT NULL,
  explained   BOOLEAN       NOT NULL,
  PRIMARY KEY (arrival_seq, ordinal),
  KEY finding_by_code (code),
  CONSTRAINT finding_arrival FOREIGN KEY (arrival_seq) REFERENCES arrival (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE waiver (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  unit       VARCHAR(32)   NOT NULL,
  period     CHAR(7)       NOT NULL,
  rule       VARCHAR(40)   NOT NULL,
  author     VARCHAR(100)  NOT NULL,
  reason     VARCHAR(2000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY waiver_once (unit, period, rule)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every act that asks for work: who, why, how it ended. The batch repository executes; this table decides.
CREATE TABLE run (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  job             VARCHAR(64)   NOT NULL,
  period          CHAR(7)       NULL,
  cause           VARCHAR(16)   NOT NULL,        -- SCHEDULE, CONSOLE, COMMAND
  requested_by    VARCHAR(100)  NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  scope           VARCHAR(64)   NOT NULL DEFAULT '', -- whole quarter, one unit, resume, force
  idempotency_key VARCHAR(100)  NULL,
  state           VARCHAR(12)   NOT NULL,        -- RUNNING, DONE, FAILED, STOPPED, NOTHING
  requested_at    DATETIME(6)   NOT NULL,
  ended_at        DATETIME(6)   NULL,
  batch_execution BIGINT        NULL,
  edition_id      BIGINT        NULL,
  message         VARCHAR(4000) NOT NULL DEFAULT '',
  step            VARCHAR(64)   NOT NULL DEFAULT '', -- progress, for whoever watches
  done            BIGINT        NOT NULL DEFAULT 0,
  total           BIGINT        NOT NULL DEFAULT 0,
  stop_requested  BOOLEAN       NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  UNIQUE KEY run_once (idempotency_key),
  KEY run_by_period (period, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One holder per period (or for the inbox); the fencing token only ever grows.
CREATE TABLE lease (
  name          VARCHAR(64)  NOT NULL,
  run_id        BIGINT       NULL,
  owner         VARCHAR(200) NULL,
  fencing_token BIGINT       NOT NULL,
  acquired_at   DATETIME(6)  NULL,
  expires_at    DATETIME(6)  NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE edition (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  period            CHAR(7)       NOT NULL,
  number            INT           NOT NULL,
  state             VARCHAR(8)    NOT NULL,      -- DRAFT, FINAL
  digest            CHAR(64)      NOT NULL,
  catalogue_version CHAR(64)      NOT NULL,
  template_version  CHAR(64)      NOT NULL,
  data_as_of        DATETIME(6)   NOT NULL,
  workbook          VARCHAR(255)  NOT NULL,
  workbook_sha256   CHAR(64)      NOT NULL,
  created_at        DATETIME(6)   NOT NULL,
  created_by        VARCHAR(100)  NOT NULL,
  reason            VARCHAR(2000) NOT NULL,
  run_id            BIGINT        NULL,
  fencing_token     BIGINT        NOT NULL,
  finalised_at      DATETIME(6)   NULL,
  finalised_by      VARCHAR(100)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY edition_number (period, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE edition_input (
  edition_id    BIGINT NOT NULL,
  submission_id BIGINT NOT NULL,
  PRIMARY KEY (edition_id, submission_id),
  CONSTRAINT edition_input_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT edition_input_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Province figures as published, in full precision, so that editions can be compared without opening workbooks.
CREATE TABLE edition_figure (
  edition_id     BIGINT       NOT NULL,
  indicator      VARCHAR(64)  NOT NULL,
  value          VARCHAR(64)  NULL,
  year_to_date   VARCHAR(64)  NULL,
  verdict        VARCHAR(16)  NOT NULL,
  status         VARCHAR(16)  NOT NULL,
  units_reported INT          NOT NULL,
  units_expected INT          NOT NULL,
  PRIMARY KEY (edition_id, indicator),
  CONSTRAINT edition_figure_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The newest row of the audit log: who appends locks it, and a log cut off at its end is noticed.
CREATE TABLE audit_head (
  id   INT      NOT NULL,
  seq  BIGINT   NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));

-- Append-only; each row carries the hash of the one before it.
CREATE TABLE audit (
  seq           BIGINT        NOT NULL,
  at            DATETIME(6)   NOT NULL,
  who           VARCHAR(100)  NOT NULL,
  act           VARCHAR(40)   NOT NULL,
  subject       VARCHAR(200)  NOT NULL,
  reason        VARCHAR(2000) NOT NULL,
  detail        TEXT          NOT NULL,
  previous_hash CHAR(64)      NOT NULL,
  hash          CHAR(64)      NOT NULL,
  PRIMARY KEY (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
