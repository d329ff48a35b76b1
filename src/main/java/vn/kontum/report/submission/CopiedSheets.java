package vn.kontum.report.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes that stand in several places: one finding for a sheet that was copied, else one for each code. */
final class CopiedSheets {
    /** So many codes twice are a copy of the sheet. */
    private static final int LEAST = 3;

    private final FormCells cells;
    private final FindingText text;

    CopiedSheets(FormCells cells, FindingText text) {
        this.cells = cells;
        this.text = text;
    }

    /** @param repeated the places of each variable whose code stands in several */
    List<Finding> find(List<List<Spot>> repeated) {
        List<Finding> findings = new ArrayList<>();
        List<List<Spot>> copied =
                repeated.stream().filter(CopiedSheets::onSheetsOfTheirOwn).toList();
        Optional<Finding> copy = copied.size() >= LEAST ? Optional.of(copy(copied)) : Optional.empty();
        copy.ifPresent(findings::add);
        repeated.stream()
                .filter(spots -> copy.isEmpty() || !onSheetsOfTheirOwn(spots))
                .map(this::twice)
                .forEach(findings::add);
        return findings;
    }

    private static boolean onSheetsOfTheirOwn(List<Spot> spots) {
        return spots.stream().map(Spot::sheet).distinct().count() == spots.size();
    }

    /** The copy to delete is the one with fewer figures; of equals the one without the names of the form. */
    private Finding copy(List<List<Spot>> copied) {
        Map<String, Long> filled = new LinkedHashMap<>();
        for (List<Spot> spots : copied) {
            for (Spot spot : spots) {
                long weight = (cells.filled(spot) ? 2 : 0) + (cells.hasName(spot) ? 1 : 0);
                filled.merge(spot.sheet(), weight, Long::sum);
            }
        }
        String kept = filled.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
        List<Spot> surplus = copied.stream()
                .flatMap(List::stream)
                .filter(spot -> !spot.sheet().equals(kept))
                .toList();
        String sheets = String.join(
                ", ",
                surplus.stream()
                        .map(Spot::sheet)
                        .distinct()
                        .map(CleanText::name)
                        .toList());
        return text.ofPlace(
                new FindingText.Cause(FindingCode.DUPLICATE_CODE, "sheet"),
                surplus.get(0).place(),
                sheets,
                CleanText.name(kept),
                copied.size());
    }

    private Finding twice(List<Spot> spots) {
        Spot first = spots.get(0);
        String places =
                String.join(", ", spots.stream().map(Spot::where).limit(12).toList());
        return text.ofCell(
                FindingCode.DUPLICATE_CODE,
                first,
                first.variable().code(),
                first.variable().code(),
                spots.size() > 12 ? places + ", \u2026" : places);
    }
}
