-- Who may sign in to the console. Names are kept in lower case.
CREATE TABLE account (
  name          VARCHAR(32)  NOT NULL,
  full_name     VARCHAR(60)  NOT NULL,
  role          VARCHAR(8)   NOT NULL,           -- VIEW, OPERATE, ADMIN
  enabled       BOOLEAN      NOT NULL,
  must_change   BOOLEAN      NOT NULL,           -- somebody else chose the password
  stamp         INT          NOT NULL,           -- grows with every change: older sessions are over
  created_at    DATETIME(6)  NOT NULL,
  created_by    VARCHAR(100) NOT NULL,
  last_sign_in  DATETIME(6)  NULL,
  password_hash VARCHAR(200) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Attempts to sign in that have not succeeded; two processes slow down the same guesser.
CREATE TABLE sign_in_attempt (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  account VARCHAR(64) NOT NULL,
  address VARCHAR(64) NOT NULL,
  at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY attempt_by_account (account, at),
  KEY attempt_by_address (address, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
