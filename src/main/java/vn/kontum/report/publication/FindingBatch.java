package vn.kontum.report.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.intake.storage.RowDigest;
import vn.kontum.report.submission.Finding;

/** The rows of findings of several received files, written together. */
final class FindingBatch {
    /** More would be no help to anybody. */
    private static final int MOST_CELLS = 400;

    /** How many columns a finding has, before its digest. */
    private static final int COLUMNS = 16;
    /** Which of them says whether it was explained. */
    private static final int EXPLAINED = 12;

    private static final Object[] NONE = {};

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A cell as the column holds it. */
    private record CellRow(String sheet, String cell, String variable, String entered, String message) {
        Finding.AffectedCell affected() {
            return new Finding.AffectedCell(
                    new Finding.Location(sheet, cell),
                    Optional.of(variable).filter(code -> !code.isEmpty()),
                    entered,
                    message);
        }
    }

    private FindingBatch() {}

    static void delete(JdbcTemplate jdbc, Collection<Long> receivedFiles) {
        if (!receivedFiles.isEmpty()) {
            jdbc.update(
                    "DELETE FROM finding WHERE arrival_seq IN ("
                            + String.join(", ", Collections.nCopies(receivedFiles.size(), "?")) + ")",
                    receivedFiles.toArray());
        }
    }

    /** @param findings of received files that have none, by their numbers */
    static void insert(JdbcTemplate jdbc, Map<Long, List<Finding>> findings) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> implausibilities = new ArrayList<>();
        new TreeMap<>(findings).forEach((receivedFile, found) -> {
            for (int i = 0; i < found.size(); i++) {
                int ordinal = i;
                Finding finding = found.get(i);
                Object[] row = row(receivedFile, ordinal, finding);
                Optional<Object[]> implausibility =
                        finding.implausibility().map(figure -> ImplausibilityRows.row(receivedFile, ordinal, figure));
                implausibility.ifPresent(implausibilities::add);
                row[COLUMNS] = digest(found.size(), row, implausibility.orElse(NONE));
                rows.add(row);
            }
        });
        jdbc.batchUpdate(
                "INSERT INTO finding (arrival_seq, ordinal, code, severity, sheet, cell, variable, entered, message_vi,"
                        + " remedy_vi, message_en, remedy_en, explained, affected_cells, office_message_vi, office_message_en,"
                        + " digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate(ImplausibilityRows.INSERT, implausibilities);
    }

    /**
     * Of one finding with all that is written of it.
     *
     * @param together how many findings the file has, so that one more or less is noticed
     * @param row its columns; what follows them is left out
     * @param implausibility the columns of the row beside it, {@link #NONE} where there is none
     */
    private static String digest(int together, Object[] row, Object[] implausibility) {
        return new RowDigest()
                .row(together)
                .row(Arrays.copyOf(row, COLUMNS))
                .row(implausibility)
                .sha256();
    }

    private static Object[] row(long receivedFile, int ordinal, Finding finding) {
        return new Object[] {
            receivedFile,
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
            finding.remedyEn(),
            finding.explained(),
            written(finding.more()),
            finding.forOffice().map(Finding.OfficeMessage::vi).orElse(null),
            finding.forOffice().map(Finding.OfficeMessage::en).orElse(null),
            null
        };
    }

    /** As the column holds them; empty where there is one place alone. */
    private static @Nullable String written(List<Finding.AffectedCell> cells) {
        return cells.isEmpty()
                ? null
                : JSON.writeValueAsString(cells.stream()
                        .limit(MOST_CELLS)
                        .map(each -> new CellRow(
                                each.place().sheet(),
                                each.place().cell(),
                                each.variable().orElse(""),
                                each.entered(),
                                each.messageVi()))
                        .toList());
    }

    private static Optional<Finding.OfficeMessage> forOffice(@Nullable String vi, @Nullable String en) {
        return vi == null || en == null ? Optional.empty() : Optional.of(new Finding.OfficeMessage(vi, en));
    }

    /** @param places what an earlier version wrote: one a line, cell and sheet */
    private static List<Finding.AffectedCell> cells(@Nullable String written, @Nullable String places) {
        if (written != null) {
            return Stream.of(JSON.readValue(written, CellRow[].class))
                    .map(CellRow::affected)
                    .toList();
        }
        return places == null
                ? List.of()
                : places.lines()
                        .map(line -> line.split(" ", 2))
                        .map(words ->
                                Finding.AffectedCell.of(new Finding.Location(words[1], words[0]), Optional.empty()))
                        .toList();
    }

    /** Holds every finding against the digest beside it. */
    static DigestedRows written(JdbcTemplate jdbc) {
        DigestedRows compared = new DigestedRows();
        List<Object[]> together = new ArrayList<>();
        jdbc.query(
                "SELECT f.arrival_seq, f.ordinal, f.code, f.severity, f.sheet, f.cell, f.variable, f.entered, f.message_vi,"
                        + " f.remedy_vi, f.message_en, f.remedy_en, f.explained, f.affected_cells, f.office_message_vi,"
                        + " f.office_message_en, f.digest, s.arrival_seq, s.ordinal" + ImplausibilityRows.COLUMNS
                        + " FROM finding f" + ImplausibilityRows.JOIN + "ORDER BY f.arrival_seq, f.ordinal",
                row -> {
                    Object[] columns =
                            RowDigest.columns(row, 1, row.getMetaData().getColumnCount());
                    if (!together.isEmpty() && !together.get(0)[0].equals(columns[0])) {
                        compare(together, compared);
                    }
                    together.add(columns);
                });
        compare(together, compared);
        return compared;
    }

    private static void compare(List<Object[]> together, DigestedRows compared) {
        for (Object[] row : together) {
            Object[] beside = Arrays.copyOfRange(row, COLUMNS + 1, row.length);
            Object[] implausibility = beside[0] == null ? NONE : beside;
            Object[] unexplained = row.clone();
            unexplained[EXPLAINED] = false;
            compared.row(
                    ((Number) row[0]).longValue(),
                    (String) row[COLUMNS],
                    digest(together.size(), row, implausibility),
                    digest(together.size(), unexplained, implausibility));
        }
        together.clear();
    }

    /** A row with the columns of {@link ImplausibilityRows}. */
    static Finding read(ResultSet row) throws SQLException {
        Optional<String> sheet = Optional.ofNullable(row.getString("sheet"));
        String cell = Optional.ofNullable(row.getString("cell")).orElse("");
        return new Finding(
                row.getString("code"),
                Rule.Severity.valueOf(row.getString("severity")),
                sheet.map(s -> new Finding.Location(s, cell)),
                Optional.ofNullable(row.getString("variable")),
                row.getString("entered"),
                row.getString("message_vi"),
                row.getString("remedy_vi"),
                row.getString("message_en"),
                Optional.ofNullable(row.getString("remedy_en")).orElse(""),
                row.getBoolean("explained"),
                ImplausibilityRows.read(row),
                cells(row.getString("affected_cells"), row.getString("more_cells")),
                forOffice(row.getString("office_message_vi"), row.getString("office_message_en")));
    }
}
