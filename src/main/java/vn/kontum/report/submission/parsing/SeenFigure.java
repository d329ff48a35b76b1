package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.DisplayedNumber;

/** What a person sees in an input cell where it is another figure than the one stored. */
final class SeenFigure {
    private static final Set<String> SCALES = Set.of("nghin", "ngan", "trieu", "ty", "ti");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    /**
     * Words of measures, folded: behind a number they say that it was not written in the measure that was asked for.
     */
    private static final Set<String> MEASURES = Set.of(
            "trieu", "nghin", "ngan", "ty", "ti", "dong", "usd", "vnd", "ha", "km2", "m2", "nguoi", "ho", "luot");

    private SeenFigure() {}

    /** What the number format of the cell draws in place of the figure. */
    static Optional<String> otherwise(Variable variable, Cell cell) {
        return drawn(cell, cell.numberFormat()).or(() -> scaled(variable, cell));
    }

    /** Whether a text is the same figure without the parts that are struck out or raised. */
    static boolean same(String all, String unmarked, CellKind kind) {
        VietnameseNumberParser whole = VietnameseNumberParser.read(all);
        VietnameseNumberParser rest = VietnameseNumberParser.read(unmarked);
        boolean figure = whole.kind() == VietnameseNumberParser.Kind.NUMBER || kind != CellKind.TEXT;
        return figure ? whole.readings().equals(rest.readings()) : rest.kind() != VietnameseNumberParser.Kind.NUMBER;
    }

    /** Whether a text that stands over a cell is a number, and not that of the cell. */
    static boolean another(String written, Cell cell) {
        VietnameseNumberParser over = VietnameseNumberParser.read(written);
        return over.kind() == VietnameseNumberParser.Kind.NUMBER
                && cell.number()
                        .map(DecimalNormalizer::of)
                        .map(stored -> over.readings().stream().noneMatch(r -> r.compareTo(stored) == 0))
                        .orElse(true);
    }

    /** A format that adds a word for thousands or millions to a figure that is measured otherwise. */
    private static Optional<String> scaled(Variable variable, Cell cell) {
        if (cell.kind() != CellKind.NUMBER || cell.numberFormat().indexOf('"') < 0) {
            return Optional.empty();
        }
        Matcher literal = LITERAL.matcher(cell.numberFormat());
        while (literal.find()) {
            boolean scale = List.of(literal.group(1).split("[^\\p{L}]+")).stream()
                    .map(UnitNames::fold)
                    .anyMatch(word -> SCALES.contains(word)
                            && !words(variable.measureVi()).contains(word));
            if (scale) {
                return Optional.of(
                        CellQuotation.entered(cell) + " " + literal.group(1).strip());
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String measure) {
        return List.of(measure.split("[^\\p{L}]+")).stream()
                .map(UnitNames::fold)
                .toList();
    }

    /** What a number format draws in place of what is stored; empty where that is seen. */
    static Optional<String> drawn(Cell cell, String format) {
        if (cell.kind() == CellKind.NUMBER) {
            return cell.number()
                    .map(DecimalNormalizer::of)
                    .flatMap(number -> DisplayedNumber.insteadOf(number, format));
        }
        return cell.kind() == CellKind.TEXT
                        && VietnameseNumberParser.read(cell.raw()).kind() != VietnameseNumberParser.Kind.BLANK
                ? DisplayedNumber.insteadOf(cell.raw(), format)
                : Optional.empty();
    }

    /** Whether the words behind a figure name a measure. */
    static boolean measure(String suffix) {
        return List.of(suffix.split("[^\\p{L}\\p{N}]+")).stream()
                .map(UnitNames::fold)
                .anyMatch(MEASURES::contains);
    }

    /** Whether the number format shows a percentage: a percent sign outside quotes. */
    static boolean percent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
