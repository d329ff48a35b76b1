package vn.kontum.report.job.collect;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.submission.Implausibility;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** Says in one language what a figure of the province would be if a suspicious figure was the expected one. */
final class InfluenceSentence {
    private final Catalogue catalogue;
    private final Locale locale;
    private final Messages messages;

    InfluenceSentence(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.messages = new Messages("effects", locale);
    }

    /** Begins with a space, since it follows the sentence of the finding. */
    String of(Implausibility.Influence influence, Implausibility implausibility) {
        boolean vietnamese = locale.equals(Messages.VIETNAMESE);
        Indicator indicator = catalogue.indicator(influence.indicator()).orElseThrow();
        int decimals = Rounding.distinctDecimals(indicator, influence.figure(), influence.otherwise());
        return " "
                + messages.text(
                        "influence",
                        vietnamese ? indicator.nameVi() : indicator.nameEn(),
                        number(influence.figure(), decimals),
                        vietnamese ? indicator.measureVi() : indicator.measureEn(),
                        messages.text("verdict." + influence.verdict()),
                        VietnameseNumberFormat.in(locale, implausibility.expected()),
                        number(influence.otherwise(), decimals),
                        messages.text("verdict." + influence.verdictOtherwise()));
    }

    private String number(Optional<BigDecimal> number, int decimals) {
        return number.map(n -> VietnameseNumberFormat.in(locale, Rounding.rounded(n, decimals)))
                .orElseGet(() -> messages.text("none"));
    }
}
