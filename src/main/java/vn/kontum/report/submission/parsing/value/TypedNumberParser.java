package vn.kontum.report.submission.parsing.value;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.xlsx.model.Cell;

/** Decides what a number typed as text states, with the measure behind it. */
record TypedNumberParser(CellProblems problems) {

    /** What the text of the cell states. */
    ParsedCellValue read(CellLocation cellLocation, Cell cell) {
        VietnameseNumberParser typed = VietnameseNumberParser.read(cell.raw());
        return switch (typed.kind()) {
            case BLANK -> ParsedCellValue.blank();
            case NIL -> ParsedCellValue.nil();
            case NOT_AVAILABLE -> ParsedCellValue.notAvailable(typed.reason());
            case UNREADABLE ->
                problems.invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.shown(cell));
            case NUMBER -> typedNumber(cellLocation, cell, typed);
        };
    }

    private ParsedCellValue typedNumber(CellLocation cellLocation, Cell cell, VietnameseNumberParser typed) {
        boolean percent = typed.suffix().equals("%");
        String suffix = UnitNames.fold(typed.suffix());
        boolean ownMeasure = percent
                ? CellValueParser.measuredInPercent(cellLocation.variable())
                : typed.suffix().isEmpty()
                        || suffix.equals(UnitNames.fold(cellLocation.variable().measureVi()));
        if (!ownMeasure) {
            return percent || DisplayedFigure.measure(typed.suffix())
                    ? problems.invalid(
                            FindingCode.UNIT,
                            cellLocation,
                            cell,
                            CellQuotation.shown(cell),
                            LocalizedArgument.measure(cellLocation.variable()))
                    : problems.invalid(FindingCode.NOT_A_NUMBER, cellLocation, cell, CellQuotation.shown(cell));
        }
        Optional<BigDecimal> decided =
                typed.single() || thousands(cellLocation.variable(), typed) ? typed.vietnamese() : Optional.empty();
        if (decided.isEmpty()) {
            return problems.invalid(
                    FindingCode.AMBIGUOUS_NUMBER, cellLocation, cell, CellQuotation.shown(cell), readings(typed));
        }
        ParsedCellValue figure = ParsedCellValue.normalised(decided.get());
        if (CellValueParser.inBand(cellLocation.variable(), decided.get())) {
            problems.findings()
                    .add(problems.text()
                            .ofCell(
                                    FindingCode.NORMALISED,
                                    cellLocation,
                                    cell.text(),
                                    CellQuotation.shown(cell),
                                    LocalizedArgument.number(decided.get())));
        }
        return figure;
    }

    /** A dot before three digits in a variable of whole numbers is a thousand, where a thousand is plausible. */
    private static boolean thousands(Variable variable, VietnameseNumberParser typed) {
        return variable.type() == Variable.Type.INTEGER
                && typed.vietnamese()
                        .filter(n -> n.scale() == 0 && CellValueParser.inBand(variable, n))
                        .isPresent()
                && typed.others().stream()
                        .allMatch(other ->
                                other.abs().compareTo(typed.vietnamese().get().abs()) < 0);
    }

    private static LocalizedArgument readings(VietnameseNumberParser typed) {
        return LocalizedArgument.either(
                typed.readings().stream().map(LocalizedArgument::number).toList());
    }
}
