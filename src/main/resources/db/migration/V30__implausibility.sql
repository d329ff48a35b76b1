-- Why a figure is not plausible, and what it does to the figure of the province that it moves most.
CREATE TABLE implausibility (
  arrival_seq       BIGINT         NOT NULL,
  ordinal           INT            NOT NULL,      -- of the finding
  expected          VARCHAR(64)    NOT NULL,      -- what the figure was expected to be
  gross             BOOLEAN        NOT NULL,      -- so far off that it must be explained whatever it moves
  indicator         VARCHAR(64)    NULL,          -- null while its effect is not known
  figure            VARCHAR(64)    NULL,          -- of the province, year to date, as the figure stands
  otherwise         VARCHAR(64)    NULL,          -- the same with the expected figure
  verdict           VARCHAR(20)    NULL,
  verdict_otherwise VARCHAR(20)    NULL,
  weight            DECIMAL(30, 6) NULL,          -- effect divided by the effect allowed; findings are sorted by it
  decisive          BOOLEAN        NOT NULL,
  PRIMARY KEY (arrival_seq, ordinal),
  CONSTRAINT implausibility_finding FOREIGN KEY (arrival_seq, ordinal) REFERENCES finding (arrival_seq, ordinal)
    ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The reason for a jump of a province figure is kept like a waiver, under the name and the value of the figure.
ALTER TABLE waiver MODIFY rule VARCHAR(120) NOT NULL;
