package vn.kontum.report.submission.parsing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.DecimalNormalizer;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.TextSanitizer;
import vn.kontum.report.submission.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.Cell;

/**
 * Decides what one input cell states.
 *
 * @implNote A figure a thousand times too large or small is the worst silent mistake, so every doubt is a finding.
 */
final class CellValueParser {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    /**
     * Words of measures, folded: behind a number they say that it was not written in the measure that was asked for.
     */
    private static final Set<String> MEASURES = Set.of(
            "trieu", "nghin", "ngan", "ty", "ti", "dong", "usd", "vnd", "ha", "km2", "m2", "nguoi", "ho", "luot");

    private final FindingFactory text;
    private final List<Finding> findings;

    CellValueParser(FindingFactory text, List<Finding> findings) {
        this.text = text;
        this.findings = findings;
    }

    ParsedCellValue read(CellLocation spot, Cell cell) {
        if (cell.formula() && cell.cached()) {
            findings.add(text.ofCell(FindingCode.FORMULA_VALUE, spot, shown(cell), shown(cell)));
        }
        return switch (cell.kind()) {
            case BLANK -> invalid(FindingCode.NO_CACHED_VALUE, spot, cell);
            case ERROR -> invalid(FindingCode.ERROR_CELL, spot, cell, cell.text());
            case BOOLEAN ->
                invalid(FindingCode.NOT_A_NUMBER, spot, cell, cell.raw().equals("1") ? "TRUE" : "FALSE");
            case DATE -> invalid(FindingCode.DATE_IN_NUMBER, spot, cell, date(cell));
            case NUMBER -> number(spot, cell);
            case TEXT -> text(spot, cell);
        };
    }

    private ParsedCellValue number(CellLocation spot, Cell cell) {
        Optional<BigDecimal> token = cell.number();
        if (token.isEmpty()) {
            return invalid(FindingCode.NOT_A_NUMBER, spot, cell, shown(cell));
        }
        BigDecimal value = DecimalNormalizer.of(token.get());
        boolean percentShown = percent(cell.numberFormat());
        BigDecimal hundredfold = value.multiply(HUNDRED);
        if (!measuredInPercent(spot.variable())) {
            return percentShown ? unit(spot, cell, value, hundredfold) : ParsedCellValue.number(value);
        }
        if (percentShown) {
            return ParsedCellValue.normalised(DecimalNormalizer.plain(hundredfold));
        }
        boolean share = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
        boolean bandHoldsBoth = share && inBand(spot.variable(), hundredfold);
        return bandHoldsBoth ? unit(spot, cell, value, hundredfold) : ParsedCellValue.number(value);
    }

    private ParsedCellValue text(CellLocation spot, Cell cell) {
        VietnameseNumberParser typed = VietnameseNumberParser.read(cell.raw());
        return switch (typed.kind()) {
            case BLANK -> ParsedCellValue.blank();
            case NIL -> ParsedCellValue.nil();
            case NOT_AVAILABLE -> ParsedCellValue.notAvailable(typed.reason());
            case UNREADABLE -> invalid(FindingCode.NOT_A_NUMBER, spot, cell, shown(cell));
            case NUMBER -> typedNumber(spot, cell, typed);
        };
    }

    private ParsedCellValue typedNumber(CellLocation spot, Cell cell, VietnameseNumberParser typed) {
        boolean percent = typed.suffix().equals("%");
        String suffix = UnitNames.fold(typed.suffix());
        boolean ownMeasure = percent
                ? measuredInPercent(spot.variable())
                : typed.suffix().isEmpty()
                        || suffix.equals(UnitNames.fold(spot.variable().measureVi()));
        if (!ownMeasure) {
            return percent || measure(typed.suffix())
                    ? invalid(
                            FindingCode.UNIT,
                            spot,
                            cell,
                            shown(cell),
                            spot.variable().measureVi())
                    : invalid(FindingCode.NOT_A_NUMBER, spot, cell, shown(cell));
        }
        Optional<BigDecimal> decided =
                typed.single() || thousands(spot.variable(), typed) ? typed.vietnamese() : Optional.empty();
        if (decided.isEmpty()) {
            return invalid(FindingCode.AMBIGUOUS_NUMBER, spot, cell, shown(cell), readings(typed));
        }
        ParsedCellValue figure = ParsedCellValue.normalised(decided.get());
        if (inBand(spot.variable(), decided.get())) {
            findings.add(text.ofCell(
                    FindingCode.NORMALISED,
                    spot,
                    cell.text(),
                    shown(cell),
                    figure.readAs().orElse("")));
        }
        return figure;
    }

    /** A dot before three digits in a variable of whole numbers is a thousand, where a thousand is plausible. */
    private static boolean thousands(Variable variable, VietnameseNumberParser typed) {
        return variable.type() == Variable.Type.INTEGER
                && typed.vietnamese()
                        .filter(n -> n.scale() == 0 && inBand(variable, n))
                        .isPresent()
                && typed.others().stream()
                        .allMatch(other ->
                                other.abs().compareTo(typed.vietnamese().get().abs()) < 0);
    }

    private ParsedCellValue unit(CellLocation spot, Cell cell, BigDecimal value, BigDecimal hundredfold) {
        LocalizedArgument readings = LocalizedArgument.either(
                List.of(VietnameseNumberFormat.of(value), VietnameseNumberFormat.of(hundredfold) + "%"));
        return invalid(FindingCode.UNIT, spot, cell, readings, spot.variable().measureVi());
    }

    private ParsedCellValue invalid(FindingCode code, CellLocation spot, Cell cell, Object... more) {
        findings.add(text.ofCell(code, spot, entered(cell), more));
        return ParsedCellValue.invalid();
    }

    private static LocalizedArgument readings(VietnameseNumberParser typed) {
        return LocalizedArgument.either(
                typed.readings().stream().map(VietnameseNumberFormat::of).toList());
    }

    private static boolean inBand(Variable variable, BigDecimal value) {
        return value.compareTo(variable.min()) >= 0 && value.compareTo(variable.max()) <= 0;
    }

    private static boolean measuredInPercent(Variable variable) {
        return variable.measureVi().contains("%");
    }

    private static boolean measure(String suffix) {
        return List.of(suffix.split("[^\\p{L}\\p{N}]+")).stream()
                .map(UnitNames::fold)
                .anyMatch(MEASURES::contains);
    }

    /** Whether the number format shows a percentage: a percent sign outside quotes. */
    private static boolean percent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }

    private static String date(Cell cell) {
        try {
            return cell.number()
                    .map(serial -> SERIAL_ZERO.plusDays(serial.longValue()).format(DAY))
                    .orElse(shown(cell));
        } catch (DateTimeException outOfCalendar) {
            return shown(cell);
        }
    }

    /** What the unit sees in the cell, near enough: a number as it is written here, anything else as it stands. */
    static String entered(Cell cell) {
        return cell.number()
                .map(DecimalNormalizer::of)
                .map(VietnameseNumberFormat::of)
                .orElseGet(cell::text);
    }

    /** The same as a sentence quotes it: not too long. */
    private static String shown(Cell cell) {
        String clean = TextSanitizer.of(entered(cell)).strip();
        return clean.codePointCount(0, clean.length()) <= 60
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, 60)) + "\u2026";
    }
}
