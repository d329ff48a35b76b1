-- Acts that one person asked for and that take effect when another person asks for the same.
CREATE TABLE requested_act (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  act          VARCHAR(40)   NOT NULL,             -- as in audit_event
  subject      VARCHAR(255)  NOT NULL,             -- what it is about: all that tells it from another act of its kind
  author       VARCHAR(100)  NOT NULL,
  reason       VARCHAR(2000) NOT NULL,
  requested_at DATETIME(6)   NOT NULL,
  state        VARCHAR(12)   NOT NULL,             -- OPEN, CONFIRMED, WITHDRAWN
  closed_by    VARCHAR(100)  NULL,
  closed_at    DATETIME(6)   NULL,
  open_subject VARCHAR(300)  AS (IF(state = 'OPEN', CONCAT(act, ' ', subject), NULL)) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY requested_act_once (open_subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
