package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a spreadsheet means them: it computes in binary, so {@code 39.600000000000001} in a file is the 39,6 that
 * was typed.
 */
public final class DecimalNormalizer {
    /** Digits that every decimal survives in binary, and that a spreadsheet shows. */
    private static final int SHOWN = 15;
    /** Digits that tell any two binary numbers apart. */
    private static final int STORED = 17;
    /** Decimals that are kept: as many as the table of readings has. */
    private static final int DECIMALS = 12;

    private DecimalNormalizer() {}

    /** The shortest decimal that is the same binary number; whole numbers stay exactly as they are. */
    public static BigDecimal of(BigDecimal token) {
        BigDecimal exact = plain(token);
        if (exact.scale() == 0 || exact.precision() <= SHOWN) {
            return kept(exact);
        }
        double binary = exact.doubleValue();
        BigDecimal expansion = new BigDecimal(binary);
        for (int digits = SHOWN; digits < STORED; digits++) {
            BigDecimal rounded = expansion.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == binary) {
                return kept(rounded);
            }
        }
        return kept(expansion.round(new MathContext(STORED, RoundingMode.HALF_EVEN)));
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
