package vn.kontum.report.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An act, before it has a place in the log. */
public record AuditEvent(Instant at, String who, String act, String subject, String reason, String detail) {
    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
