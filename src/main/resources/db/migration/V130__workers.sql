-- Processes that share the files of one collect. All times by the clock of the database.

-- Worker processes; one that has not been seen for longer than its lease is gone.
CREATE TABLE worker (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  owner      VARCHAR(255) NOT NULL,                -- the process, as in run_lease
  version    VARCHAR(100) NOT NULL,                -- program and catalogue: only the same ones share a collect
  state      VARCHAR(12)  NOT NULL,                -- READY, COLLECTING, REFUSED
  started_at DATETIME(6)  NOT NULL,
  seen_at    DATETIME(6)  NOT NULL,
  shards     BIGINT       NOT NULL DEFAULT 0,      -- finished since it was started
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The parts of a collect that is under way, each with its lease; empty when none is.
CREATE TABLE collect_shard (
  run_id         BIGINT       NOT NULL,
  shard          VARCHAR(100) NOT NULL,            -- name of its step
  run_token      BIGINT       NOT NULL,            -- fencing token of the run's lease: a later run shuts all shards out
  version        VARCHAR(100) NOT NULL,
  step_execution BIGINT       NOT NULL,            -- of Spring Batch; another one after each time it is sent
  fencing_token  BIGINT       NOT NULL,            -- grows whenever it changes hands
  sent           INT          NOT NULL,            -- how often
  owner          VARCHAR(255) NULL,                -- the process that works on it
  expires_at     DATETIME(6)  NULL,
  PRIMARY KEY (run_id, shard),
  UNIQUE KEY collect_shard_step (step_execution)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row a unit, locked while a file of it is written, wherever the file was judged.
CREATE TABLE unit_lock (
  unit VARCHAR(32) NOT NULL,
  PRIMARY KEY (unit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The channel by which shards are sent, as Spring Integration lays it.
CREATE TABLE INT_CHANNEL_MESSAGE (
  MESSAGE_ID       CHAR(36)     NOT NULL,
  GROUP_KEY        CHAR(36)     NOT NULL,
  CREATED_DATE     BIGINT       NOT NULL,
  MESSAGE_PRIORITY BIGINT,
  MESSAGE_SEQUENCE BIGINT       NOT NULL AUTO_INCREMENT UNIQUE,
  MESSAGE_CONTENT  BLOB,
  REGION           VARCHAR(100) NOT NULL,
  PRIMARY KEY (REGION, GROUP_KEY, CREATED_DATE, MESSAGE_SEQUENCE),
  KEY INT_CHANNEL_MSG_DELETE_IDX (REGION, GROUP_KEY, MESSAGE_ID)
) ENGINE = InnoDB;
