-- Messages to units, to the office and to programs: noted first, sent until they are received or given up.
CREATE TABLE notification (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  event           VARCHAR(12)   NOT NULL,         -- RETURNED, WAITING, FAILED, DEADLINE, EDITION
  event_key       VARCHAR(120)  NOT NULL,         -- the same for the same happening: it is told once
  channel         VARCHAR(8)    NOT NULL,         -- MAIL, WEBHOOK
  recipient       VARCHAR(400)  NOT NULL,
  unit            VARCHAR(32)   NULL,
  period          CHAR(7)       NULL,
  subject         VARCHAR(300)  NOT NULL,
  body            TEXT          NOT NULL,
  attachment      VARCHAR(1000) NULL,             -- path below the outbox
  created_at      DATETIME(6)   NOT NULL,
  next_attempt_at DATETIME(6)   NOT NULL,
  attempts        INT           NOT NULL,
  state           VARCHAR(8)    NOT NULL,         -- WAITING, SENT, GIVEN_UP
  last_error      VARCHAR(500)  NOT NULL,
  sent_at         DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notification_once (event_key, channel, recipient),
  KEY notification_due (state, next_attempt_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- From when on happenings are told: what happened before messages were set up is not.
CREATE TABLE notification_start (
  id    INT         NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
