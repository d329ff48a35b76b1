package vn.kontum.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a spreadsheet means them. It computes in binary and shows, enters and compares 15 significant digits, so a token of
 * more digits, such as {@code 39.600000000000001}, means its rounding to 15: the 39,6 that was typed.
 */
public final class DecimalNormalizer {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** Decimals that are kept: as many as the table of readings has. */
    private static final int DECIMALS = 12;

    private DecimalNormalizer() {}

    public static BigDecimal of(BigDecimal token) {
        return kept(plain(token.round(SHOWN)));
    }

    /** Without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal kept(BigDecimal number) {
        return plain(number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
    }
}
