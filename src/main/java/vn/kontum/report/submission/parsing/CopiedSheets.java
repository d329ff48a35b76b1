package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.text.TextSanitizer;

/** Codes that stand in several places: one finding for a sheet that was copied, else one for each code. */
final class CopiedSheets {
    /** So many codes twice are a copy of the sheet. */
    private static final int LEAST = 3;

    private final FormCellLocator cells;
    private final FindingFactory text;

    CopiedSheets(FormCellLocator cells, FindingFactory text) {
        this.cells = cells;
        this.text = text;
    }

    /** @param repeated the places of each variable whose code stands in several */
    List<Finding> find(List<List<CellLocation>> repeated) {
        List<Finding> findings = new ArrayList<>();
        List<List<CellLocation>> copied =
                repeated.stream().filter(CopiedSheets::onSheetsOfTheirOwn).toList();
        Optional<Finding> copy = copied.size() >= LEAST ? Optional.of(copy(copied)) : Optional.empty();
        copy.ifPresent(findings::add);
        repeated.stream()
                .filter(locations -> copy.isEmpty() || !onSheetsOfTheirOwn(locations))
                .map(this::twice)
                .forEach(findings::add);
        return findings;
    }

    private static boolean onSheetsOfTheirOwn(List<CellLocation> locations) {
        return locations.stream().map(CellLocation::sheet).distinct().count() == locations.size();
    }

    /** The copy to delete is the one with fewer figures; of equals the one without the names of the form. */
    private Finding copy(List<List<CellLocation>> copied) {
        Map<String, Long> filled = new LinkedHashMap<>();
        for (List<CellLocation> locations : copied) {
            for (CellLocation cellLocation : locations) {
                long weight = (cells.filled(cellLocation) ? 2 : 0) + (cells.hasName(cellLocation) ? 1 : 0);
                filled.merge(cellLocation.sheet(), weight, Long::sum);
            }
        }
        String kept = filled.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
        List<CellLocation> surplus = copied.stream()
                .flatMap(List::stream)
                .filter(cellLocation -> !cellLocation.sheet().equals(kept))
                .toList();
        String sheets = String.join(
                ", ",
                surplus.stream()
                        .map(CellLocation::sheet)
                        .distinct()
                        .map(TextSanitizer::name)
                        .toList());
        return text.ofPlace(
                        new FindingFactory.Cause(FindingCode.DUPLICATE_CODE, "sheet"),
                        surplus.get(0).place(),
                        sheets,
                        TextSanitizer.name(kept),
                        copied.size())
                .with(surplus.stream().map(CellLocation::affected).toList());
    }

    private Finding twice(List<CellLocation> locations) {
        CellLocation first = locations.get(0);
        return text.ofCell(
                        FindingCode.DUPLICATE_CODE,
                        first,
                        first.variable().code(),
                        first.variable().code(),
                        PlaceList.of(locations.stream().map(CellLocation::where).toList(), ", ", 12))
                .with(locations.stream().map(CellLocation::affected).toList());
    }
}
