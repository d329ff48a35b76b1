package vn.kontum.report.submission.parsing.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Visibility;

/**
 * Decides what one input cell states.
 *
 * @implNote A figure a thousand times too large or small is the worst silent mistake, so every doubt is a finding.
 */
public final class CellValueParser {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DateCellParser dates;
    private final SimilarCells similar;
    private final CellProblems problems;
    private final TypedNumberParser typed;

    /** @param serialZero the day with the serial number 0 in the workbook */
    public CellValueParser(FindingFactory text, List<Finding> findings, LocalDate serialZero) {
        this.similar = new SimilarCells(text);
        this.problems = new CellProblems(text, findings, similar);
        this.typed = new TypedNumberParser(problems);
        this.dates = new DateCellParser(problems, similar, serialZero);
    }

    /** The cells that may have a fault in common with others. */
    public SimilarCells similar() {
        return similar;
    }

    /** @param conditional the number formats of conditional formats that may draw the cell */
    public ParsedCellValue read(CellLocation cellLocation, Cell cell, List<String> conditional) {
        Optional<ParsedCellValue> doubtful = seenOtherwise(cellLocation, cell, conditional);
        if (doubtful.isPresent()) {
            return doubtful.get();
        }
        boolean computed = cell.formula() && cell.cached() && !cell.raw().isBlank();
        if (computed && cell.kind() != CellKind.ERROR && cell.kind() != CellKind.BOOLEAN) {
            noted(cellLocation, cell);
        }
        return switch (cell.kind()) {
            case BLANK -> uncalculated(cellLocation, cell);
            case ERROR -> problems.alike(cause(FindingCode.ERROR_CELL, ""), cellLocation, cell, 1, cell.text());
            case BOOLEAN ->
                problems.invalid(
                        FindingCode.NOT_A_NUMBER, cellLocation, cell, cell.raw().equals("1") ? "TRUE" : "FALSE");
            case DATE -> dates.read(cellLocation, cell);
            case NUMBER -> number(cellLocation, cell);
            case TEXT -> typed.read(cellLocation, cell);
        };
    }

    /** A person must see the figure that is stored: not parts that are struck out or raised, and no other number. */
    private Optional<ParsedCellValue> seenOtherwise(CellLocation cellLocation, Cell cell, List<String> conditional) {
        if (cell.unmarked().isPresent()
                && !DisplayedFigure.same(cell.raw(), cell.unmarked().get(), cell.kind())) {
            String without = TextSanitizer.of(cell.unmarked().get()).strip();
            LocalizedArgument readings = LocalizedArgument.either(List.of(
                    CellQuotation.quoted(cell),
                    LocalizedArgument.drawn(without.isEmpty() ? "\u2026" : CellQuotation.cut(without))));
            return Optional.of(problems.alike(
                    cause(FindingCode.AMBIGUOUS_NUMBER, without.isEmpty() ? "struck" : "marked"),
                    cellLocation,
                    cell,
                    without.isEmpty() ? 1 : 2,
                    CellQuotation.quoted(cell),
                    readings));
        }
        if (cell.visibility() == Visibility.REPEATED) {
            LocalizedArgument shown = CellQuotation.quoted(cell);
            return Optional.of(problems.alike(
                    cause(FindingCode.NUMBER_FORMAT, "repeated"), cellLocation, cell, 2, shown, (LocalizedArgument)
                            messages -> shown.in(messages).repeat(2)));
        }
        Optional<String> ofCell = DisplayedFigure.otherwise(cellLocation.variable(), cell, cell.numberFormat());
        return ofCell.or(() -> conditional.stream()
                        .flatMap(format -> DisplayedFigure.otherwise(cellLocation.variable(), cell, format).stream())
                        .findFirst())
                .map(drawn -> problems.alike(
                        cause(
                                FindingCode.NUMBER_FORMAT,
                                ofCell.isEmpty() ? "conditional" : drawn.isBlank() ? "blank" : ""),
                        cellLocation,
                        cell,
                        2,
                        CellQuotation.quoted(cell),
                        LocalizedArgument.drawn(
                                drawn.isBlank() ? "\u2026" : CellQuotation.cut(TextSanitizer.of(drawn)))));
    }

    private ParsedCellValue number(CellLocation cellLocation, Cell cell) {
        Optional<BigDecimal> token = cell.number();
        if (token.isEmpty()) {
            return problems.invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.quoted(cell));
        }
        BigDecimal value = DecimalNormalizer.of(token.get());
        boolean percentShown = DisplayedFigure.percent(cell.numberFormat());
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

    private ParsedCellValue unit(CellLocation cellLocation, Cell cell, BigDecimal value, BigDecimal hundredfold) {
        LocalizedArgument readings = LocalizedArgument.either(List.of(
                LocalizedArgument.number(value),
                messages -> LocalizedArgument.number(hundredfold).in(messages) + "%"));
        return problems.alike(
                cause(FindingCode.UNIT, ""),
                cellLocation,
                cell,
                1,
                readings,
                LocalizedArgument.measure(cellLocation.variable()));
    }

    private void noted(CellLocation cellLocation, Cell cell) {
        String shown = CellQuotation.shown(cell);
        if (ofForm(cellLocation)) {
            problems.note(FindingCode.FORMULA_VALUE, cellLocation, shown, CellQuotation.quoted(cell));
        } else {
            similar.add(cause(FindingCode.FORMULA_VALUE, ""), cellLocation, shown, 1, CellQuotation.quoted(cell));
        }
    }

    private ParsedCellValue uncalculated(CellLocation cellLocation, Cell cell) {
        return ofForm(cellLocation)
                ? problems.invalid(FindingCode.NO_CACHED_VALUE, cellLocation, cell)
                : problems.alike(cause(FindingCode.NO_CACHED_VALUE, ""), cellLocation, cell, 0);
    }

    /** Whether the form itself has a formula there, of which it is decided later what its value is. */
    private static boolean ofForm(CellLocation cellLocation) {
        return cellLocation.variable().onForm().given().isPresent();
    }

    static FindingFactory.Cause cause(FindingCode code, String name) {
        return new FindingFactory.Cause(code, name);
    }

    static boolean inBand(Variable variable, BigDecimal value) {
        return value.compareTo(variable.min()) >= 0 && value.compareTo(variable.max()) <= 0;
    }

    static boolean measuredInPercent(Variable variable) {
        return variable.measureVi().contains("%");
    }
}
