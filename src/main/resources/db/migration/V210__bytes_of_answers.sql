-- What was written into outboxes as the answer to an arrival, so that what has its name and other bytes is noticed; answers of earlier
-- versions have no rows. An arrival that was answered again has rows of each answer.
CREATE TABLE answer_file (
  arrival_seq BIGINT   NOT NULL,
  sha256      CHAR(64) NOT NULL,
  PRIMARY KEY (arrival_seq, sha256),
  CONSTRAINT answer_file_arrival FOREIGN KEY (arrival_seq) REFERENCES received_file (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
