package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.text.Messages;

/** A province figure as people write it, rounded as the report rounds it. */
final class FigureText {
    private FigureText() {}

    static String of(Catalogue catalogue, String indicator, Optional<BigDecimal> value, Locale locale) {
        int decimals = catalogue.indicator(indicator).map(Indicator::decimals).orElse(2);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return value.map(v -> format.format(v.setScale(decimals, RoundingMode.HALF_UP)))
                .orElse("-");
    }

    /** {@code Đang thực hiện → Đạt}, or the one word where nothing changes. */
    static String change(Optional<Verdict> before, Verdict after, Locale locale) {
        String now = word(after, locale);
        return before.filter(b -> b != after)
                .map(b -> word(b, locale) + " \u2192 " + now)
                .orElse(now);
    }

    static String word(Verdict verdict, Locale locale) {
        return new Messages("effects", locale).text("verdict." + verdict);
    }
}
