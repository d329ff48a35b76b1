package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.text.Messages;

/** A province figure as people write it, rounded as the report rounds it. */
final class FigureText {
    private FigureText() {}

    /** With the sign of what it is worth; nothing is missing from it where that is not told. */
    static String of(
            Catalogue catalogue,
            String indicator,
            Optional<BigDecimal> value,
            Optional<FigureStatus> status,
            Locale locale) {
        return value.map(v -> new ReportFormatter(locale)
                        .signed(number(catalogue, indicator, v, locale), status.orElse(FigureStatus.COMPLETE)))
                .orElse("-");
    }

    private static String number(Catalogue catalogue, String indicator, BigDecimal value, Locale locale) {
        int decimals = catalogue.indicator(indicator).map(Indicator::decimals).orElse(2);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
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
