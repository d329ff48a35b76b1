package vn.kontum.report.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.comparison.CatalogueChange;
import vn.kontum.report.catalogue.comparison.CatalogueComparison;
import vn.kontum.report.database.RetryingTransactionTemplate;

/** Writes to the audit log that another catalogue is used from now on, and what differs. */
record CatalogueAudit(AuditRepository audit, RetryingTransactionTemplate transactions, Clock clock) {
    private static final String ACTOR = "serve";
    private static final String ACTION = "catalogue";
    /** More differences than anybody reads have no room in a line of the audit log. */
    private static final int MOST_CHANGES = 100;

    /** @param files names of the files that were edited, as the reason */
    void record(Catalogue before, Catalogue next, String files) {
        String changes = changes(before, next);
        String detail = before.version() + " -> " + next.version() + (changes.isEmpty() ? "" : ": " + changes);
        transactions.all(() -> {
            audit.append(new AuditEvent(clock.instant(), ACTOR, ACTION, next.version(), files, detail));
            return true;
        });
    }

    private static String changes(Catalogue before, Catalogue next) {
        List<CatalogueChange> changes = CatalogueComparison.between(before, next);
        String listed =
                changes.stream().limit(MOST_CHANGES).map(CatalogueAudit::text).collect(Collectors.joining("; "));
        return changes.size() > MOST_CHANGES ? listed + "; and " + (changes.size() - MOST_CHANGES) + " more" : listed;
    }

    /** As {@code catalogue diff} prints it. */
    private static String text(CatalogueChange change) {
        List<Period> periods = change.periods();
        return change.table() + " " + change.kind() + " " + change.code()
                + (change.fields().isEmpty() ? "" : " (" + String.join(", ", change.fields()) + ")") + " "
                + periods.get(0).code() + "\u2013"
                + periods.get(periods.size() - 1).code();
    }
}
