package vn.kontum.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people: {@code 1.234.567,8} in Vietnamese, {@code 1,234,567.8} in English; never rounded. */
public final class VietnameseNumberFormat {
    /** Beyond so many digits before the comma powers of ten are shorter. */
    private static final int LONGEST = 24;

    private VietnameseNumberFormat() {}

    public static String of(BigDecimal number) {
        return in(Messages.VIETNAMESE, number);
    }

    /** As {@link #of}, in the manner of a language. */
    public static String in(Locale locale, BigDecimal number) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        if (number.precision() - number.scale() > LONGEST) {
            return number.round(MathContext.DECIMAL32).toString();
        }
        String plain = DecimalNormalizer.plain(number).abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", vietnamese ? "." : ",");
        String decimals = point < 0 ? "" : (vietnamese ? "," : ".") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped + decimals;
    }
}
