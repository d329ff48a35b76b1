package vn.kontum.report.xlsx.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was read from one workbook.
 *
 * @param names single-cell names of workbook scope by name; names of sheet scope by {@code sheet!name}
 * @param external what it takes from outside itself
 * @param serialZero the day with the serial number 0, which depends on the date system of the workbook
 */
public record WorkbookContent(
        List<Sheet> sheets,
        Map<String, DefinedName> names,
        List<ReadAnomaly> anomalies,
        ExternalContent external,
        LocalDate serialZero) {
    /** The day 0 of workbooks that count from 1900, as nearly all do. */
    public static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    /** The day 0 of workbooks that count from 1904, as those of Excel for Mac once did. */
    public static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    public WorkbookContent {
        sheets = List.copyOf(sheets);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        anomalies = List.copyOf(anomalies);
    }

    /** The sheet of that name; letter case and Unicode form do not matter, as in Excel. */
    public Optional<Sheet> sheet(String name) {
        String wanted = NormalForm.of(name);
        return sheets.stream().filter(s -> s.name().equalsIgnoreCase(wanted)).findFirst();
    }

    public Optional<Cell> cell(String sheet, CellAddress address) {
        return sheet(sheet).flatMap(s -> s.cell(address));
    }

    /** The cell that a name of workbook scope stands for; empty when there is no such name or the cell is blank. */
    public Optional<Cell> named(String name) {
        return Optional.ofNullable(names.get(name)).flatMap(n -> cell(n.sheet(), n.address()));
    }
}
