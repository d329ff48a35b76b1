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

/** Province figures and verdicts as people write them, rounded as the report rounds them. */
final class FigureText {
    private final Catalogue catalogue;
    private final Locale locale;
    private final ReportFormatter report;
    private final Messages effects;

    /** @param catalogue of the figures */
    FigureText(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.report = new ReportFormatter(locale);
        this.effects = new Messages("effects", locale);
    }

    /** With the sign of what it is worth; nothing is missing from it where that is not told. */
    String of(String indicator, Optional<BigDecimal> value, Optional<FigureStatus> status) {
        return value.map(v -> report.signed(number(indicator, v), status.orElse(FigureStatus.COMPLETE)))
                .orElse("-");
    }

    private String number(String indicator, BigDecimal value) {
        int decimals = catalogue.indicator(indicator).map(Indicator::decimals).orElse(2);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** {@code Đang thực hiện → Đạt}, or the one word where nothing changes. */
    String change(Optional<Verdict> before, Verdict after) {
        String now = word(after);
        return before.filter(b -> b != after)
                .map(b -> word(b) + " \u2192 " + now)
                .orElse(now);
    }

    private String word(Verdict verdict) {
        return effects.text("verdict." + verdict);
    }
}
