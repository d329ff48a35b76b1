-- What missing answers left open of the figures of an edition; a figure without a row here was published by an earlier version.
CREATE TABLE edition_outlook (
  edition_id    BIGINT      NOT NULL,
  indicator     VARCHAR(64) NOT NULL,
  possible_min  VARCHAR(64) NULL,
  possible_max  VARCHAR(64) NULL,
  expected_min  VARCHAR(64) NULL,
  expected_max  VARCHAR(64) NULL,
  leaning       VARCHAR(16) NULL,
  verdict_basis VARCHAR(16) NOT NULL,
  PRIMARY KEY (edition_id, indicator),
  CONSTRAINT edition_outlook_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
