package vn.kontum.report.indicator.completion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.LinearRatio;
import vn.kontum.report.catalogue.expression.LinearTerm;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Point;

/**
 * What a unit adds to the numerator and the denominator of an indicator's formula.
 *
 * @param quarters those that its year-to-date value rests on, in their order
 */
record FormulaForms(Indicator indicator, LinearRatio ratio, List<Period> quarters) {

    /** The part that no unit adds: constants, and the base where the formula has one. */
    Point constants() {
        return new Point(constant(ratio.numerator()), constant(ratio.denominator()));
    }

    private Rational constant(LinearTerm term) {
        Rational sum = term.constant();
        for (Map.Entry<Name, Rational> entry : term.weights().entrySet()) {
            if (entry.getKey().kind() == Name.Kind.FACT) {
                sum = sum.plus(entry.getValue()
                        .times(indicator.base().map(Rational::of).orElse(Rational.ZERO)));
            }
        }
        return sum;
    }

    LinearForm numerator(UnitYear of) {
        return form(ratio.numerator(), of);
    }

    LinearForm denominator(UnitYear of) {
        return form(ratio.denominator(), of);
    }

    private LinearForm form(LinearTerm term, UnitYear of) {
        LinearForm sum = LinearForm.ZERO;
        for (Map.Entry<Name, Rational> entry : term.weights().entrySet()) {
            if (entry.getKey().kind() != Name.Kind.FACT) {
                sum = sum.plus(year(of.variable(entry.getKey().code()), of).times(entry.getValue()));
            }
        }
        return sum;
    }

    private LinearForm year(Variable variable, UnitYear of) {
        List<Period> counting = counting(variable);
        LinearForm sum = counting.stream()
                .map(quarter -> share(variable, quarter, of))
                .reduce(LinearForm.ZERO, LinearForm::plus);
        return variable.nature() == Variable.Nature.AVERAGE
                ? sum.times(Rational.ONE.dividedBy(Rational.of(Math.max(1, counting.size()))))
                : sum;
    }

    /** The quarters that a year counts: every one of a flow, the first of an opening, the last of a stock. */
    private List<Period> counting(Variable variable) {
        if (quarters.isEmpty()) {
            return quarters;
        }
        return switch (variable.nature()) {
            case FLOW, AVERAGE -> quarters;
            case OPENING -> quarters.subList(0, 1);
            default -> quarters.subList(quarters.size() - 1, quarters.size());
        };
    }

    private LinearForm share(Variable variable, Period quarter, UnitYear of) {
        if (variable.assignment() == Variable.Assignment.REFERENCE) {
            return asked(quarter, of)
                    ? of.fact(variable.code()).map(LinearForm::constant).orElse(LinearForm.ZERO)
                    : LinearForm.ZERO;
        }
        return variable.derivation()
                .map(derivation -> derivation
                        .ratio()
                        .filter(LinearRatio::plain)
                        .orElseThrow()
                        .numerator())
                .map(term -> derived(term, quarter, of))
                .orElseGet(() -> typed(variable.code(), quarter, of).orElse(LinearForm.ZERO));
    }

    /** Nothing where the unit is not asked for every part. */
    private static LinearForm derived(LinearTerm term, Period quarter, UnitYear of) {
        LinearForm sum = LinearForm.constant(term.constant());
        for (Map.Entry<Name, Rational> entry : term.weights().entrySet()) {
            Optional<LinearForm> part = typed(entry.getKey().code(), quarter, of);
            if (part.isEmpty()) {
                return LinearForm.ZERO;
            }
            sum = sum.plus(part.get().times(entry.getValue()));
        }
        return sum;
    }

    private static Optional<LinearForm> typed(String variable, Period quarter, UnitYear of) {
        return of.variable(variable).assignedTo(of.unit())
                ? of.form(new PeriodVariable(variable, quarter))
                : Optional.empty();
    }

    /** Whether the unit is asked for anything behind the formula. */
    private boolean asked(Period quarter, UnitYear of) {
        return indicator.variables().stream()
                .map(of::variable)
                .flatMap(variable -> variable.derivation()
                        .map(d -> d.names().stream().map(Name::code))
                        .orElseGet(() -> Stream.of(variable.code())))
                .anyMatch(code -> of.asked(new PeriodVariable(code, quarter)));
    }
}
