-- How often the system failed on a received file for one and the same cause; after three times an administrator decides.
CREATE TABLE processing_failure (
  arrival_seq BIGINT       NOT NULL,
  cause       VARCHAR(255) NOT NULL,              -- class of the exception and the place in the program
  attempts    INT          NOT NULL,
  failed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (arrival_seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
