package vn.kontum.report.indicator.completion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * Narrows what a unit could report to what is expected of it: each counted item by its expected range, and its rate by the rates
 * around it.
 */
final class ExpectedSystems {
    private final FormulaForms formula;
    private final Completions.Question question;
    private final PeerRatios peers;
    private final ExpectedRanges itemRanges;

    ExpectedSystems(FormulaForms formula, Completions.Question question, List<Unit> units) {
        this.formula = formula;
        this.question = question;
        this.peers = new PeerRatios(units, question.years().known());
        this.itemRanges = new ExpectedRanges(peers, question.years().upTo());
    }

    /** False where there is no expected range, or it contradicts what is possible. */
    boolean narrow(ConstraintSystem system, UnitYear of) {
        Set<PeriodVariable> counted = new HashSet<>(system.numerator.weights().keySet());
        counted.addAll(system.denominator.weights().keySet());
        for (PeriodVariable item : counted) {
            Optional<ExactRange> expected = itemRanges.of(item, of);
            if (expected.isEmpty()) {
                return false;
            }
            Domain domain = system.domains
                    .get(item)
                    .atLeast(expected.get().low())
                    .atMost(expected.get().high());
            if (domain.empty()) {
                return false;
            }
            system.domains.put(item, domain);
        }
        if (!formula.ratio().plain() && formula.quarters().size() == 1) {
            rate(of).ifPresent(rate -> hold(system, rate));
        }
        return true;
    }

    private static void hold(ConstraintSystem system, ExactRange rate) {
        system.clauses.add(List.of(system.denominator.times(rate.low()).minus(system.numerator)));
        system.clauses.add(List.of(system.numerator.minus(system.denominator.times(rate.high()))));
    }

    /** The unit's last rate, moved as the rates of others moved since; the rates of others where it has none. */
    private Optional<ExactRange> rate(UnitYear of) {
        Period now = formula.quarters().get(0);
        for (int quarter = now.quarter() - 1; quarter > 0; quarter--) {
            Period then = new Period(now.year(), quarter);
            Optional<Rational> own = of.reformed(then, now) ? Optional.empty() : rate(of, then);
            if (own.isPresent()) {
                List<Rational> moves = peers.others(
                        "move " + then,
                        of,
                        unit -> rate(year(unit), now)
                                .flatMap(r -> rate(year(unit), then).map(r::minus)));
                return PeerRatios.trimmed(moves)
                        .map(m -> new ExactRange(
                                own.get().plus(m.low().min(Rational.ZERO)),
                                own.get().plus(m.high().max(Rational.ZERO))));
            }
        }
        return PeerRatios.trimmed(peers.others("rate", of, unit -> rate(year(unit), now)));
    }

    private Optional<Rational> rate(UnitYear of, Period quarter) {
        FormulaForms then = new FormulaForms(formula.indicator(), formula.ratio(), List.of(quarter));
        LinearForm above = then.numerator(of);
        LinearForm below = then.denominator(of);
        boolean known =
                above.isConstant() && below.isConstant() && below.constant().signum() > 0;
        return known ? Optional.of(above.constant().dividedBy(below.constant())) : Optional.empty();
    }

    private UnitYear year(Unit unit) {
        return question.years().of(unit);
    }
}
