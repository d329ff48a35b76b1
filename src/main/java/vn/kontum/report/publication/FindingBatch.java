package vn.kontum.report.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.submission.Finding;

/** The rows of findings of several arrivals, written together. */
final class FindingBatch {
    /** More would be no help to anybody, and the column holds 64 kB. */
    private static final int MOST_PLACES = 400;

    private FindingBatch() {}

    static void delete(JdbcTemplate jdbc, Collection<Long> arrivals) {
        if (!arrivals.isEmpty()) {
            jdbc.update(
                    "DELETE FROM finding WHERE arrival_seq IN ("
                            + String.join(", ", Collections.nCopies(arrivals.size(), "?")) + ")",
                    arrivals.toArray());
        }
    }

    /** @param findings of arrivals that have none, by their numbers */
    static void insert(JdbcTemplate jdbc, Map<Long, List<Finding>> findings) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> implausibilities = new ArrayList<>();
        new TreeMap<>(findings).forEach((arrival, found) -> {
            for (int i = 0; i < found.size(); i++) {
                int ordinal = i;
                Finding finding = found.get(i);
                rows.add(row(arrival, ordinal, finding));
                finding.implausibility()
                        .ifPresent(figure -> implausibilities.add(ImplausibilityRows.row(arrival, ordinal, figure)));
            }
        });
        jdbc.batchUpdate(
                "INSERT INTO finding (arrival_seq, ordinal, code, severity, sheet, cell, variable, entered, message_vi,"
                        + " remedy_vi, message_en, explained, more_cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate(ImplausibilityRows.INSERT, implausibilities);
    }

    private static Object[] row(long arrival, int ordinal, Finding finding) {
        return new Object[] {
            arrival,
            ordinal,
            finding.code(),
            finding.severity().name(),
            finding.place().map(Finding.Location::sheet).orElse(null),
            finding.place().map(Finding.Location::cell).orElse(null),
            finding.variable().orElse(null),
            finding.entered(),
            finding.messageVi(),
            finding.remedyVi(),
            finding.messageEn(),
            finding.explained(),
            written(finding.more())
        };
    }

    /** Places as the column holds them: one a line, cell and sheet. */
    private static @Nullable String written(List<Finding.Location> places) {
        return places.isEmpty()
                ? null
                : places.stream()
                        .limit(MOST_PLACES)
                        .map(place -> place.cell() + " " + place.sheet())
                        .collect(Collectors.joining("\n"));
    }

    static List<Finding.Location> places(@Nullable String written) {
        return written == null
                ? List.of()
                : written.lines()
                        .map(line -> line.split(" ", 2))
                        .map(words -> new Finding.Location(words[1], words[0]))
                        .toList();
    }
}
