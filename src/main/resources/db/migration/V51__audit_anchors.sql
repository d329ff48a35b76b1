-- From which row of the audit log on each act is anchored outside the database (reports/audit-anchors.jsonl).
CREATE TABLE audit_anchoring (
  id        INT    NOT NULL,
  first_seq BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO audit_anchoring (id, first_seq) SELECT 1, seq + 1 FROM audit_head WHERE id = 1;
