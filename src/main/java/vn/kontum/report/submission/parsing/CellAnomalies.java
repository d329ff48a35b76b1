package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.model.ReadAnomaly;
import vn.kontum.report.xlsx.model.ReadAnomalyCode;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * What the strict reader doubted, told apart: doubts about input cells, doubts about the file, and what does not
 * matter.
 */
final class CellAnomalies {
    private static final int MOST = 20;

    private final WorkbookContent content;
    private final FindingFactory text;
    private final Map<String, List<ReadAnomaly>> byCode = new HashMap<>();

    CellAnomalies(WorkbookContent content, FindingFactory text) {
        this.content = content;
        this.text = text;
        content.anomalies()
                .forEach(anomaly -> byCode.computeIfAbsent(anomaly.code(), code -> new ArrayList<>())
                        .add(anomaly));
    }

    private List<ReadAnomaly> of(ReadAnomalyCode code) {
        return byCode.getOrDefault(code.name(), List.of());
    }

    /** Whether a cell was found in doubt in this way. */
    boolean at(CellLocation cellLocation, ReadAnomalyCode code) {
        return noted(cellLocation.key(), code);
    }

    /** Whether the row of a cell holds something whose place is not known. */
    boolean inRow(CellLocation cellLocation, ReadAnomalyCode code) {
        return noted(row(cellLocation.sheet(), cellLocation.value()), code);
    }

    private boolean noted(String where, ReadAnomalyCode code) {
        List<ReadAnomaly> noted = of(code);
        return !noted.isEmpty() && noted.stream().anyMatch(t -> t.where().equals(where));
    }

    /**
     * What was said of the range in which a cell lies, but not of the cell that the saying names itself; empty when
     * nothing was.
     */
    Optional<String> within(CellLocation cellLocation, ReadAnomalyCode code) {
        return of(code).isEmpty()
                ? Optional.empty()
                : allWithin(cellLocation, code).findFirst();
    }

    /** Everything that was said so of ranges in which a cell lies, the most important first. */
    Stream<String> allWithin(CellLocation cellLocation, ReadAnomalyCode code) {
        return of(code).stream()
                .filter(t -> !t.detail().equals(cellLocation.value().a1()) && covers(t.where(), cellLocation))
                .map(ReadAnomaly::detail);
    }

    private static boolean covers(String where, CellLocation cellLocation) {
        int bang = where.lastIndexOf('!');
        return where.substring(0, Math.max(0, bang)).equals(cellLocation.sheet())
                && CellRange.tryParse(where.substring(bang + 1))
                        .filter(range -> range.contains(cellLocation.value()))
                        .isPresent();
    }

    /**
     * Places in doubt beside given input cells: neither these cells nor rows in which one of them lies, and of a row and a cell of it
     * only the row.
     */
    List<String> placesBeside(ReadAnomalyCode code, List<CellLocation> inputs) {
        Set<String> said = inputs.stream()
                .flatMap(input -> Stream.of(input.key(), row(input.sheet(), input.value())))
                .collect(Collectors.toSet());
        List<String> places = places(code);
        Set<String> all = Set.copyOf(places);
        return places.stream()
                .filter(where -> !said.contains(where) && !all.contains(row(where)))
                .toList();
    }

    /** The row of a place that is a cell, as the workbook reader names it; empty for others. */
    private static String row(String where) {
        int bang = where.lastIndexOf('!');
        return CellAddress.tryParse(where.substring(bang + 1))
                .map(address -> row(where.substring(0, Math.max(0, bang)), address))
                .orElse("");
    }

    private static String row(String sheet, CellAddress cell) {
        int number = cell.row() + 1;
        return sheet + "!" + number + ":" + number;
    }

    /**
     * Findings about the file as a whole, but for those of {@link DoubtfulCells}.
     *
     * @param moved whether lines are known to have moved: merged ranges that stayed behind are the same fault then
     */
    List<Finding> ofFile(List<CellLocation> locations, ConcealedFigures concealed, boolean moved) {
        List<Finding> findings = new ArrayList<>();
        List<String> refused = locations.stream()
                .map(CellLocation::sheet)
                .distinct()
                .filter(sheet -> content.sheet(sheet).filter(Sheet::hidden).isPresent())
                .toList();
        refused.forEach(sheet -> findings.add(text.ofFile(FindingCode.HIDDEN_INPUT, TextSanitizer.name(sheet))));
        findings.addAll(concealed.findings(places(ReadAnomalyCode.HIDDEN).stream()
                .filter(place -> !refused.contains(place) && !(moved && merged(place)))
                .toList()));
        emptyRows().ifPresent(findings::add);
        listed(FindingCode.HYPERLINK, ReadAnomalyCode.HYPERLINK).ifPresent(findings::add);
        return findings;
    }

    private boolean merged(String place) {
        return noted(place, ReadAnomalyCode.MERGED);
    }

    private Optional<Finding> emptyRows() {
        return of(ReadAnomalyCode.EMPTY_ROWS).stream().findFirst().map(t -> {
            int bang = t.where().lastIndexOf('!');
            return text.ofFile(
                    FindingCode.EMPTY_ROWS,
                    TextSanitizer.name(t.where().substring(0, bang)),
                    t.where().substring(bang + 1));
        });
    }

    private Optional<Finding> listed(FindingCode code, ReadAnomalyCode anomaly) {
        List<String> places = places(anomaly);
        String shown = places.stream().limit(MOST).map(TextSanitizer::name).collect(Collectors.joining(", "));
        return places.isEmpty() ? Optional.empty() : Optional.of(text.ofFile(code, shown, places.size()));
    }

    private List<String> places(ReadAnomalyCode code) {
        return of(code).stream()
                .map(ReadAnomaly::where)
                .filter(where -> !ours(where))
                .distinct()
                .toList();
    }

    /** On a sheet that is hidden by design, or that we wrote when we returned the file. */
    private static boolean ours(String where) {
        int bang = where.lastIndexOf('!');
        String sheet = bang < 0 ? where : where.substring(0, bang);
        return sheet.equalsIgnoreCase(FormLayout.META_SHEET)
                || sheet.equalsIgnoreCase(FormLayout.LISTS_SHEET)
                || UnitNames.fold(sheet).equals(FormLayout.ERROR_SHEET_FOLDED);
    }
}
