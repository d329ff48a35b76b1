package vn.kontum.report.submission.parsing.value;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.text.VietnameseNumberFormat;

/**
 * What an input cell states, before its range is looked at.
 *
 * @param readAs the number in Vietnamese writing where it was normalised from text
 * @param reason words that stand beside {@code [x]} in the cell itself
 */
public record ParsedCellValue(
        ReportedValue.Status status, Optional<BigDecimal> value, Optional<String> readAs, Optional<String> reason) {

    static ParsedCellValue number(BigDecimal value) {
        return new ParsedCellValue(ReportedValue.Status.NUMBER, Optional.of(value), Optional.empty(), Optional.empty());
    }

    static ParsedCellValue normalised(BigDecimal value) {
        return new ParsedCellValue(
                ReportedValue.Status.NUMBER,
                Optional.of(value),
                Optional.of(VietnameseNumberFormat.of(value)),
                Optional.empty());
    }

    static ParsedCellValue nil() {
        return new ParsedCellValue(
                ReportedValue.Status.NIL, Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty());
    }

    static ParsedCellValue notAvailable(Optional<String> reason) {
        return new ParsedCellValue(ReportedValue.Status.NOT_AVAILABLE, Optional.empty(), Optional.empty(), reason);
    }

    public static ParsedCellValue blank() {
        return new ParsedCellValue(ReportedValue.Status.BLANK, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ParsedCellValue invalid() {
        return new ParsedCellValue(ReportedValue.Status.INVALID, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
