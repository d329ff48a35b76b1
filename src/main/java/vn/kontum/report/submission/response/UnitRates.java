package vn.kontum.report.submission.response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.prior.PriorPeriodValues;

/** What a unit's own figures make of the indicators that relate figures to each other, so that a misread one stands out. */
record UnitRates(Catalogue catalogue, Unit unit) {
    /**
     * An indicator over one unit's figures of one quarter.
     *
     * @param before of the last quarter of the year before in which it could be computed
     * @param from the variables that it is computed from, in the order of its formula
     */
    record Rate(Indicator indicator, BigDecimal now, Optional<KnownFigure> before, List<Variable> from) {}

    /** In the order of the resolution; only those for which the unit has every figure. */
    List<Rate> of(Submission submission, PriorPeriodValues earlier) {
        List<Rate> rates = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (relates(indicator)) {
                value(indicator, code -> submission.reading(code).flatMap(ReportedValue::value))
                        .ifPresent(now ->
                                rates.add(new Rate(indicator, now, before(indicator, earlier), from(indicator))));
            }
        }
        return List.copyOf(rates);
    }

    /** Whether a quarter's figures of one unit have a meaning in it. */
    private static boolean relates(Indicator indicator) {
        boolean ofTheQuarter = indicator.formula().names().stream()
                .allMatch(name -> name.kind() == Name.Kind.NOW || name.kind() == Name.Kind.FACT);
        return ofTheQuarter && !indicator.additive() && !indicator.annualOnly() && !indicator.needsBase();
    }

    private Optional<KnownFigure> before(Indicator indicator, PriorPeriodValues earlier) {
        return earlier.yearBefore()
                .flatMap(
                        period -> value(indicator, code -> earlier.at(period, code))
                                .map(value -> new KnownFigure(period, value))
                                .stream())
                .findFirst();
    }

    private List<Variable> from(Indicator indicator) {
        return indicator.variables().stream()
                .flatMap(code -> catalogue.variable(code).stream())
                .flatMap(variable -> variable.derivation()
                        .map(formula ->
                                formula.names().stream().flatMap(name -> catalogue.variable(name.code()).stream()))
                        .orElseGet(() -> Stream.of(variable)))
                .distinct()
                .toList();
    }

    private Optional<BigDecimal> value(Indicator indicator, Function<String, Optional<BigDecimal>> figures) {
        return indicator.formula().evaluate(name -> figure(name, figures)).number();
    }

    private Optional<BigDecimal> figure(Name name, Function<String, Optional<BigDecimal>> figures) {
        Optional<Expression> derived = catalogue.variable(name.code()).flatMap(Variable::derivation);
        return unit.fact(name.code())
                .or(() -> derived.isPresent()
                        ? derived.get()
                                .evaluate(part -> figures.apply(part.code()))
                                .number()
                        : figures.apply(name.code()));
    }
}
