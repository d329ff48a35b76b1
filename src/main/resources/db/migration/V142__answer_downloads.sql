-- When somebody of the unit last took an answer from its own desk on the console.
CREATE TABLE answer_download (
  arrival_seq   BIGINT       NOT NULL,
  downloaded_by VARCHAR(100) NOT NULL,
  downloaded_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (arrival_seq),
  CONSTRAINT answer_download_arrival FOREIGN KEY (arrival_seq) REFERENCES received_file (seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
