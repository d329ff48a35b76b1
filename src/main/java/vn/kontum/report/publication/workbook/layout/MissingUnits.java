package vn.kontum.report.publication.workbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.publication.UnitStatusRecord;

/** Names the units that are missing from any quarter of the year, for sums of the year miss them too. */
public final class MissingUnits {
    private MissingUnits() {}

    /** Their names with quarters and reasons; empty when nobody is missing. */
    public static Optional<String> named(ReportWorkbookContext book) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        for (UnitStatusRecord status : book.report.frame().snapshot().statuses()) {
            if (!status.counts()) {
                when.computeIfAbsent(status.unit(), unit -> new ArrayList<>()).add(quarter(book, status));
            }
        }
        List<String> units = when.entrySet().stream()
                .map(e -> book.text(
                        "cover.missing.unit", book.report.frame().unit(e.getKey()), String.join(", ", e.getValue())))
                .toList();
        String names = book.report.frame().listed(units, "; ");
        return Optional.of(names).filter(n -> !n.isEmpty());
    }

    private static String quarter(ReportWorkbookContext book, UnitStatusRecord status) {
        return book.text(
                "cover.missing.quarter",
                book.words().quarter(status.period()),
                book.text("standing.word." + status.mark()));
    }
}
