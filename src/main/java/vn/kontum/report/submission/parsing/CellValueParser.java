package vn.kontum.report.submission.parsing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.text.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.Visibility;

/**
 * Decides what one input cell states.
 *
 * @implNote A figure a thousand times too large or small is the worst silent mistake, so every doubt is a finding.
 */
final class CellValueParser {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate FIRST_LIKELY_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_LIKELY_DAY = LocalDate.of(2035, 12, 31);
    private final FindingFactory text;
    private final List<Finding> findings;

    CellValueParser(FindingFactory text, List<Finding> findings) {
        this.text = text;
        this.findings = findings;
    }

    /** @param conditional the number format of a conditional format that may draw the cell */
    ParsedCellValue read(CellLocation cellLocation, Cell cell, Optional<String> conditional) {
        Optional<ParsedCellValue> doubtful = seenOtherwise(cellLocation, cell, conditional);
        if (doubtful.isPresent()) {
            return doubtful.get();
        }
        if (cell.formula() && cell.cached() && !cell.raw().isBlank()) {
            findings.add(text.ofCell(
                    FindingCode.FORMULA_VALUE, cellLocation, CellQuotation.shown(cell), CellQuotation.shown(cell)));
        }
        return switch (cell.kind()) {
            case BLANK -> invalid(FindingCode.NO_CACHED_VALUE, cellLocation, cell);
            case ERROR -> invalid(FindingCode.ERROR_CELL, cellLocation, cell, cell.text());
            case BOOLEAN ->
                invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, cell.raw().equals("1") ? "TRUE" : "FALSE");
            case DATE -> date(cellLocation, cell);
            case NUMBER -> number(cellLocation, cell);
            case TEXT -> text(cellLocation, cell);
        };
    }

    /** A person must see the figure that is stored: not parts that are struck out or raised, and no other number. */
    private Optional<ParsedCellValue> seenOtherwise(
            CellLocation cellLocation, Cell cell, Optional<String> conditional) {
        if (cell.unmarked().isPresent()
                && !SeenFigure.same(cell.raw(), cell.unmarked().get(), cell.kind())) {
            String without = TextSanitizer.of(cell.unmarked().get()).strip();
            LocalizedArgument readings = LocalizedArgument.either(
                    List.of(CellQuotation.shown(cell), without.isEmpty() ? "\u2026" : CellQuotation.cut(without)));
            findings.add(text.ofCell(
                    new FindingFactory.Cause(FindingCode.AMBIGUOUS_NUMBER, without.isEmpty() ? "struck" : "marked"),
                    cellLocation,
                    CellQuotation.entered(cell),
                    CellQuotation.shown(cell),
                    readings));
            return Optional.of(ParsedCellValue.invalid());
        }
        if (cell.visibility() == Visibility.REPEATED) {
            String shown = CellQuotation.shown(cell);
            return Optional.of(invalid(
                    new FindingFactory.Cause(FindingCode.NUMBER_FORMAT, "repeated"),
                    cellLocation,
                    cell,
                    shown,
                    shown + shown));
        }
        Optional<String> ofCell = SeenFigure.otherwise(cellLocation.variable(), cell);
        return ofCell.or(() -> conditional.flatMap(format -> SeenFigure.drawn(cell, format)))
                .map(drawn -> invalid(
                        new FindingFactory.Cause(
                                FindingCode.NUMBER_FORMAT,
                                ofCell.isEmpty() ? "conditional" : drawn.isBlank() ? "blank" : ""),
                        cellLocation,
                        cell,
                        CellQuotation.shown(cell),
                        drawn.isBlank() ? "\u2026" : CellQuotation.cut(TextSanitizer.of(drawn))));
    }

    /** Programs turn the format of a cell into that of a date; a whole number typed into it later is still a number. */
    private ParsedCellValue date(CellLocation cellLocation, Cell cell) {
        Optional<BigDecimal> number = cell.number().map(DecimalNormalizer::of).filter(n -> n.scale() == 0);
        boolean plausible = number.filter(n -> inBand(cellLocation.variable(), n) && !likelyDay(n.longValue()))
                .isPresent();
        if (!plausible) {
            return number.isEmpty()
                    ? invalid(FindingCode.DATE_IN_NUMBER, cellLocation, cell, CellQuotation.date(cell))
                    : invalid(
                            new FindingFactory.Cause(FindingCode.DATE_IN_NUMBER, "number"),
                            cellLocation,
                            cell,
                            CellQuotation.date(cell),
                            VietnameseNumberFormat.of(number.get()));
        }
        findings.add(text.ofCell(
                FindingCode.DATE_FORMAT,
                cellLocation,
                CellQuotation.date(cell),
                CellQuotation.date(cell),
                VietnameseNumberFormat.of(number.get())));
        return ParsedCellValue.normalised(number.get());
    }

    /** Days of the years in which forms are filled in are what programs make of {@code 12.5} and {@code 12/5}. */
    private static boolean likelyDay(long serial) {
        return serial >= FIRST_LIKELY_DAY.toEpochDay() - CellQuotation.SERIAL_ZERO.toEpochDay()
                && serial <= LAST_LIKELY_DAY.toEpochDay() - CellQuotation.SERIAL_ZERO.toEpochDay();
    }

    private ParsedCellValue number(CellLocation cellLocation, Cell cell) {
        Optional<BigDecimal> token = cell.number();
        if (token.isEmpty()) {
            return invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.shown(cell));
        }
        BigDecimal value = DecimalNormalizer.of(token.get());
        boolean percentShown = SeenFigure.percent(cell.numberFormat());
        BigDecimal hundredfold = value.multiply(HUNDRED);
        if (!measuredInPercent(cellLocation.variable())) {
            return percentShown ? unit(cellLocation, cell, value, hundredfold) : ParsedCellValue.number(value);
        }
        if (percentShown) {
            return ParsedCellValue.normalised(DecimalNormalizer.plain(hundredfold));
        }
        boolean share = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
        boolean bandHoldsBoth = share && inBand(cellLocation.variable(), hundredfold);
        return bandHoldsBoth ? unit(cellLocation, cell, value, hundredfold) : ParsedCellValue.number(value);
    }

    private ParsedCellValue text(CellLocation cellLocation, Cell cell) {
        VietnameseNumberParser typed = VietnameseNumberParser.read(cell.raw());
        return switch (typed.kind()) {
            case BLANK -> ParsedCellValue.blank();
            case NIL -> ParsedCellValue.nil();
            case NOT_AVAILABLE -> ParsedCellValue.notAvailable(typed.reason());
            case UNREADABLE -> invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.shown(cell));
            case NUMBER -> typedNumber(cellLocation, cell, typed);
        };
    }

    private ParsedCellValue typedNumber(CellLocation cellLocation, Cell cell, VietnameseNumberParser typed) {
        boolean percent = typed.suffix().equals("%");
        String suffix = UnitNames.fold(typed.suffix());
        boolean ownMeasure = percent
                ? measuredInPercent(cellLocation.variable())
                : typed.suffix().isEmpty()
                        || suffix.equals(UnitNames.fold(cellLocation.variable().measureVi()));
        if (!ownMeasure) {
            return percent || SeenFigure.measure(typed.suffix())
                    ? invalid(
                            FindingCode.UNIT,
                            cellLocation,
                            cell,
                            CellQuotation.shown(cell),
                            LocalizedArgument.measure(cellLocation.variable()))
                    : invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.shown(cell));
        }
        Optional<BigDecimal> decided =
                typed.single() || thousands(cellLocation.variable(), typed) ? typed.vietnamese() : Optional.empty();
        if (decided.isEmpty()) {
            return invalid(
                    FindingCode.AMBIGUOUS_NUMBER, cellLocation, cell, CellQuotation.shown(cell), readings(typed));
        }
        ParsedCellValue figure = ParsedCellValue.normalised(decided.get());
        if (inBand(cellLocation.variable(), decided.get())) {
            findings.add(text.ofCell(
                    FindingCode.NORMALISED,
                    cellLocation,
                    cell.text(),
                    CellQuotation.shown(cell),
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

    private ParsedCellValue unit(CellLocation cellLocation, Cell cell, BigDecimal value, BigDecimal hundredfold) {
        LocalizedArgument readings = LocalizedArgument.either(
                List.of(VietnameseNumberFormat.of(value), VietnameseNumberFormat.of(hundredfold) + "%"));
        return invalid(
                FindingCode.UNIT, cellLocation, cell, readings, LocalizedArgument.measure(cellLocation.variable()));
    }

    private ParsedCellValue invalid(FindingCode code, CellLocation cellLocation, Cell cell, Object... more) {
        return invalid(new FindingFactory.Cause(code, ""), cellLocation, cell, more);
    }

    private ParsedCellValue invalid(FindingFactory.Cause cause, CellLocation cellLocation, Cell cell, Object... more) {
        findings.add(text.ofCell(cause, cellLocation, CellQuotation.entered(cell), more));
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
}
