package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.indicator.completion.CompletionRange;
import vn.kontum.report.indicator.completion.Completions;
import vn.kontum.report.indicator.completion.UnitYears;

/** What year-to-date figures could come to once silent units have answered. */
final class MissingDataBounds {
    private final Completions completions;

    MissingDataBounds(Catalogue catalogue) {
        this.completions = new Completions(catalogue);
    }

    /**
     * What a figure with missing answers could come to.
     *
     * @param withinLimits what facts and limits allow
     * @param expected what earlier figures let expect, if anything
     */
    record Missing(
            Completions.Question question,
            CompletionRange withinLimits,
            Optional<CompletionRange> expected,
            Completions completions) {

        /** What facts alone allow. */
        CompletionRange byFacts() {
            return completions.byFacts(question).orElse(withinLimits);
        }

        Optional<Interval> possible() {
            return withinLimits.values().map(Interval::of);
        }

        Optional<Interval> expectedRange() {
            return expected.flatMap(CompletionRange::values).map(Interval::of);
        }

        /** The value that every completion gives, where there is only one. */
        Optional<BigDecimal> onlyValue() {
            return withinLimits
                    .values()
                    .filter(v -> !withinLimits.zeroDenominator() && v.low().equals(v.high()))
                    .map(v -> v.low().decimal(RoundingMode.HALF_EVEN));
        }

        /** The verdict that every value expected gives. */
        Optional<Verdict> leaning() {
            return expected.flatMap(e -> CertainVerdict.of(question.indicator().target(), e));
        }
    }

    /** What units reported, looked at from a period; made once for all indicators. */
    UnitYears years(Period upTo, Observations said) {
        return completions.years(upTo, said::value);
    }

    /** Empty where nothing is missing, where no quarter was due yet, and for a formula that is no ratio of sums. */
    Optional<Missing> of(FormulaTerms terms, Figure figure, UnitYears years) {
        Indicator indicator = terms.indicator();
        Period period = figure.period();
        List<Period> quarters = terms.quarters(period);
        boolean begun = !indicator.annualOnly() || period.endsYear();
        boolean known = !indicator.needsBase() || indicator.base().isPresent();
        if (figure.yearCoverage().complete() || quarters.isEmpty() || !begun || !known) {
            return Optional.empty();
        }
        Completions.Question question = new Completions.Question(indicator, quarters, years);
        return completions
                .withinLimits(question)
                .map(within -> new Missing(question, within, completions.expected(question), completions));
    }
}
