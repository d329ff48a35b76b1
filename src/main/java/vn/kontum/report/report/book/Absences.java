package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.report.UnitStanding;

/** Names the units that are missing from any quarter of the year, for sums of the year miss them too. */
final class Absences {
    private Absences() {}

    /** Their names with quarters and reasons; empty when nobody is missing. */
    static Optional<String> named(BookWorkbook book) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        for (UnitStanding standing : book.report.frame().snapshot().standings()) {
            if (!standing.counts()) {
                when.computeIfAbsent(standing.unit(), unit -> new ArrayList<>()).add(quarter(book, standing));
            }
        }
        String names = when.entrySet().stream()
                .map(e -> book.text(
                        "cover.missing.unit", book.report.frame().unit(e.getKey()), String.join(", ", e.getValue())))
                .collect(Collectors.joining("; "));
        return Optional.of(names).filter(n -> !n.isEmpty());
    }

    private static String quarter(BookWorkbook book, UnitStanding standing) {
        return book.text(
                "cover.missing.quarter",
                book.words().quarter(standing.period().quarter()),
                book.text("standing.word." + standing.mark()));
    }
}
