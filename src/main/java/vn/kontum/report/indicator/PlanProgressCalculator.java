package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Variable;

/**
 * Paces sums of flows against their annual plans. Last year's quarters come from the published figures of the
 * catalogue.
 */
final class PlanProgressCalculator {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    PlanProgressCalculator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty for what is no sum of flows, has no single plan, or said nothing yet. */
    Optional<PlanProgress> of(FormulaTerms terms, Figure figure) {
        Optional<BigDecimal> plan = terms.indicator().target().value().filter(p -> p.signum() > 0);
        boolean paced =
                terms.accumulates() && plan.isPresent() && figure.yearToDate().isPresent();
        return paced ? Optional.of(pace(terms, figure, plan.get())) : Optional.empty();
    }

    private PlanProgress pace(FormulaTerms terms, Figure figure, BigDecimal plan) {
        Period period = figure.period();
        BigDecimal soFar = figure.yearToDate().orElseThrow();
        int left = terms.quartersLeft(period);
        BigDecimal all = BigDecimal.valueOf(terms.indicator().dueQuarters().size());
        BigDecimal done = all.subtract(BigDecimal.valueOf(left));
        Optional<BigDecimal> season = season(terms, period);
        BigDecimal projection = season.map(part -> soFar.divide(part, PRECISION))
                .orElseGet(() -> soFar.multiply(all).divide(done, PRECISION));
        return new PlanProgress(
                soFar.multiply(HUNDRED).divide(plan, PRECISION),
                left == 0
                        ? Optional.empty()
                        : Optional.of(
                                plan.subtract(soFar).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(left), PRECISION)),
                plan.multiply(done).divide(all, PRECISION),
                season.map(plan::multiply),
                projection,
                season.isPresent() ? PlanProgress.Method.SEASONAL : PlanProgress.Method.LINEAR);
    }

    /** The part of last year's total that its quarters up to this one brought, where all of them are published. */
    private Optional<BigDecimal> season(FormulaTerms terms, Period period) {
        List<Optional<BigDecimal>> quarters = IntStream.rangeClosed(1, 4)
                .filter(terms::dueIn)
                .mapToObj(q -> lastYear(terms, new Period(period.year() - 1, q)))
                .toList();
        if (quarters.isEmpty() || quarters.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal year = sum(quarters);
        long done = quarters.size() - terms.quartersLeft(period);
        BigDecimal soFar = sum(quarters.subList(0, (int) done));
        return soFar.signum() <= 0 ? Optional.empty() : Optional.of(soFar.divide(year, PRECISION));
    }

    private Optional<BigDecimal> lastYear(FormulaTerms terms, Period quarter) {
        List<Optional<BigDecimal>> parts = terms.variables().stream()
                .map(Variable::code)
                .map(code -> catalogue
                        .published(catalogue.province().code(), code, quarter.code())
                        .map(ReferenceFigure::value))
                .toList();
        return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(sum(parts));
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> values) {
        return values.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
