package vn.kontum.report.submission.parsing.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.DisplayedNumber;
import vn.kontum.report.xlsx.model.NumberFormatSection;

/** Decides what an input cell states that is formatted as a date. */
final class DateCellParser {
    private static final LocalDate FIRST_LIKELY_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_LIKELY_DAY = LocalDate.of(2035, 12, 31);

    private final CellProblems problems;
    private final SimilarCells similar;
    private final LocalDate serialZero;

    /** @param serialZero the day with the serial number 0 in the workbook */
    DateCellParser(CellProblems problems, SimilarCells similar, LocalDate serialZero) {
        this.problems = problems;
        this.similar = similar;
        this.serialZero = serialZero;
    }

    /** Programs turn the format of a cell into that of a date; a whole number typed into it later is still a number. */
    ParsedCellValue read(CellLocation cellLocation, Cell cell) {
        Optional<BigDecimal> number = cell.number().map(DecimalNormalizer::of).filter(n -> n.scale() == 0);
        boolean looksLikeFigure = number.flatMap(n -> DisplayedNumber.section(n, cell.numberFormat()))
                .filter(NumberFormatSection::drawsDateLikeNumber)
                .isPresent();
        boolean plausible =
                number.filter(n -> CellValueParser.inBand(cellLocation.variable(), n) && !likelyDay(n.longValue()))
                                .isPresent()
                        && !looksLikeFigure;
        if (!plausible) {
            return number.isEmpty()
                    ? problems.alike(
                            CellValueParser.cause(FindingCode.DATE_IN_NUMBER, ""),
                            cellLocation,
                            cell,
                            1,
                            CellQuotation.date(cell, serialZero))
                    : problems.alike(
                            CellValueParser.cause(FindingCode.DATE_IN_NUMBER, "number"),
                            cellLocation,
                            cell,
                            2,
                            CellQuotation.date(cell, serialZero),
                            LocalizedArgument.number(number.get()));
        }
        similar.add(
                CellValueParser.cause(FindingCode.DATE_FORMAT, ""),
                cellLocation,
                CellQuotation.date(cell, serialZero),
                2,
                CellQuotation.date(cell, serialZero),
                LocalizedArgument.number(number.get()));
        return ParsedCellValue.normalised(number.get());
    }

    /** Days of the years in which forms are filled in are what programs make of {@code 12.5} and {@code 12/5}. */
    private boolean likelyDay(long serial) {
        return serial >= FIRST_LIKELY_DAY.toEpochDay() - serialZero.toEpochDay()
                && serial <= LAST_LIKELY_DAY.toEpochDay() - serialZero.toEpochDay();
    }
}
