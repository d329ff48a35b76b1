package vn.kontum.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people: {@code 1.234.567,8} in Vietnamese, {@code 1,234,567.8} in English; never rounded. */
public final class VietnameseNumberFormat {
    /** Beyond so many digits before the comma powers of ten are shorter. */
    private static final int LONGEST = 24;

    /** Digits between two separators. */
    private static final int GROUP = 3;

    private VietnameseNumberFormat() {}

    public static String of(BigDecimal number) {
        return in(Messages.VIETNAMESE, number);
    }

    /** As {@link #of}, in the manner of a language. */
    public static String in(Locale locale, BigDecimal number) {
        boolean vietnamese = Messages.vietnamese(locale);
        if (number.precision() - number.scale() > LONGEST) {
            return number.round(MathContext.DECIMAL32).toString();
        }
        String plain = DecimalNormalizer.plain(number).abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(LONGEST * 2);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int at = 0; at < whole; at++) {
            if (at > 0 && (whole - at) % GROUP == 0) {
                text.append(vietnamese ? '.' : ',');
            }
            text.append(plain.charAt(at));
        }
        if (point >= 0) {
            text.append(vietnamese ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
