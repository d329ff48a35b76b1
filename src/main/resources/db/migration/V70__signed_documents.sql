-- The signed papers of editions: scans that lie in the store under their hash. The newest of an edition counts.
CREATE TABLE signed_document (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  edition_id      BIGINT        NOT NULL,
  sha256          CHAR(64)      NOT NULL,
  size_bytes      BIGINT        NOT NULL,
  file_name       VARCHAR(255)  NOT NULL,         -- as it was given
  document_number VARCHAR(100)  NOT NULL,         -- such as 12/BC-CTK
  document_date   DATE          NOT NULL,
  attached_at     DATETIME(6)   NOT NULL,
  attached_by     VARCHAR(100)  NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY signed_document_once (edition_id, sha256, document_number, document_date),
  CONSTRAINT signed_document_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
