package vn.kontum.report.job.collect;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * The order in which findings are told: the whole file first, then doubts that need a reason by what they move, then
 * row by row.
 */
final class FindingOrder {
    private FindingOrder() {}

    /** Sheets stand in the order in which the submission was read from them; other sheets come last. */
    static Comparator<Finding> of(Submission submission) {
        List<String> sheets = submission.readings().stream()
                .map(ReportedValue::sheet)
                .distinct()
                .toList();
        return Comparator.<Finding>comparingInt(f -> f.place().isEmpty() ? 0 : f.needsReason() ? 1 : 2)
                .thenComparing(f -> f.needsReason()
                        ? f.implausibility().orElseThrow().weight().negate()
                        : BigDecimal.ZERO)
                .thenComparing(f -> f.place().map(p -> sheet(sheets, p.sheet())).orElse(-1))
                .thenComparing(f ->
                        f.place().flatMap(p -> CellAddress.tryParse(p.cell())).orElse(new CellAddress(0, 0)))
                .thenComparing(Finding::code);
    }

    private static int sheet(List<String> sheets, String name) {
        int at = sheets.indexOf(name);
        return at < 0 ? sheets.size() : at;
    }
}
