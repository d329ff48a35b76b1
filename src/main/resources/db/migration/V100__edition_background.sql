-- What verdicts and ranges of an edition looked at beside the figures of its year. Editions of earlier versions have no rows here.
CREATE TABLE edition_earlier_input (
  edition_id    BIGINT NOT NULL,
  submission_id BIGINT NOT NULL,                 -- of a year before
  PRIMARY KEY (edition_id, submission_id),
  CONSTRAINT edition_earlier_input_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT edition_earlier_input_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The year as the unit in charge of a target expected it.
CREATE TABLE edition_estimate (
  edition_id BIGINT      NOT NULL,
  indicator  VARCHAR(64) NOT NULL,
  estimate   VARCHAR(64) NOT NULL,
  PRIMARY KEY (edition_id, indicator),
  CONSTRAINT edition_estimate_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
