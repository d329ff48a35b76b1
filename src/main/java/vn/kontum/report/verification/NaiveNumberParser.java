package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;

/** The plainest reading of a cell, on purpose without the rules of the intake. */
final class NaiveNumberParser {
    private static final Pattern VIETNAMESE =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|[+-]?\\d+(?:,\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NaiveNumberParser() {}

    /** The number a cell stores, or that its text shows in Vietnamese writing; a lone dash is "nothing occurred". */
    static Optional<BigDecimal> of(Cell cell) {
        return cell.number()
                .map(NaiveNumberParser::typed)
                .or(() -> cell.kind() == CellKind.TEXT ? text(cell.text()) : Optional.empty());
    }

    /** A spreadsheet knows 15 significant digits; the table of readings keeps 12 decimals. */
    private static BigDecimal typed(BigDecimal token) {
        BigDecimal shown = token.round(new MathContext(15, RoundingMode.HALF_UP));
        return shown.scale() > 12 ? shown.setScale(12, RoundingMode.HALF_UP) : shown;
    }

    /**
     * Whether a normalised figure is one that the cell's digits allow: as they are, as a percentage, or in another
     * writing.
     */
    static boolean couldMean(Cell cell, BigDecimal figure) {
        boolean percent =
                of(cell).filter(n -> n.multiply(HUNDRED).compareTo(figure) == 0).isPresent();
        return percent || cell.kind() == CellKind.TEXT && digits(cell.text()).equals(digits(figure.toPlainString()));
    }

    private static Optional<BigDecimal> text(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (plain.matches("[-\\u2013\\u2212]")) {
            return Optional.of(BigDecimal.ZERO);
        }
        return VIETNAMESE.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** Digits without leading zeros and without zeros behind a decimal mark. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString().replaceAll("^0+", "");
    }
}
