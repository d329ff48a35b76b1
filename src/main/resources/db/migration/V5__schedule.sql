-- Schedules that an administrator holds back; what Quartz knows of them is derived from this and from jobs/*.yml.
CREATE TABLE schedule_pause (
  schedule   VARCHAR(40)   NOT NULL,
  author     VARCHAR(100)  NOT NULL,
  reason     VARCHAR(2000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (schedule)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the system put into outboxes of its own accord: the newest file of each kind, so that nothing is sent twice
-- and a file that a unit has worked in is recognised as the unit's own.
CREATE TABLE dispatch (
  unit       VARCHAR(32)  NOT NULL,
  period     CHAR(7)      NOT NULL,
  kind       VARCHAR(32)  NOT NULL,               -- FORM, or REMINDER with the day counted from the deadline
  file       VARCHAR(255) NOT NULL,               -- path below the outbox
  sha256     CHAR(64)     NOT NULL,
  run_id     BIGINT       NOT NULL,
  written_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (unit, period, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
