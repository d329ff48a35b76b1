-- Of a form that was made of parts: the cell of the part from which each figure comes.
CREATE TABLE joined_part (
  joined_seq BIGINT      NOT NULL,
  variable   VARCHAR(64) NOT NULL,
  part_seq   BIGINT      NOT NULL,
  sheet      VARCHAR(64) NOT NULL,
  cell       VARCHAR(16) NOT NULL,
  PRIMARY KEY (joined_seq, variable),
  CONSTRAINT joined_part_joined FOREIGN KEY (joined_seq) REFERENCES received_file (seq),
  CONSTRAINT joined_part_part FOREIGN KEY (part_seq) REFERENCES received_file (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
