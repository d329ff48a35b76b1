package vn.kontum.report.audit;

/** A row of the log. */
public record AuditRecord(long seq, AuditEvent act, String previousHash, String hash) {}
