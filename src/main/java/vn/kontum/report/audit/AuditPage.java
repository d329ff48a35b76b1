package vn.kontum.report.audit;

import java.util.List;
import java.util.Optional;

/**
 * Rows of the log, newest first.
 *
 * @param older number that the next ones are older than; empty where there are none
 */
public record AuditPage(List<AuditRecord> rows, Optional<Long> older) {
    public AuditPage {
        rows = List.copyOf(rows);
    }
}
