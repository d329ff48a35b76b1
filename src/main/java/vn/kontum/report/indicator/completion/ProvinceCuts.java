package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Expression.Name;
import vn.kontum.report.catalogue.LinearInequality;
import vn.kontum.report.catalogue.LinearRatio;
import vn.kontum.report.catalogue.LinearTerm;
import vn.kontum.report.catalogue.Rational;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;

/**
 * Cuts the range of a formula by the rules that the sums of the province must keep: a rule that is a weighted sum of the
 * formula's numerator and denominator bounds their ratio. Other rules of the province leave the range as it is.
 */
final class ProvinceCuts {
    private final Catalogue catalogue;
    private final List<LinearTerm> terms = new ArrayList<>();

    ProvinceCuts(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.provinceRules().stream()
                .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                .forEach(rule -> rule.expression()
                        .flatMap(e -> e.clauses())
                        .ifPresent(clauses -> clauses.stream()
                                .filter(clause -> clause.size() == 1)
                                .map(clause -> clause.get(0))
                                .map(LinearInequality::term)
                                .forEach(terms::add)));
    }

    ExactRange cut(LinearRatio ratio, ExactRange values) {
        ExactRange cut = values;
        for (LinearTerm term : terms) {
            if (stocks(ratio)) {
                cut = cut(term, ratio, cut);
            }
        }
        return cut;
    }

    /** A rule speaks of one quarter, as a formula over stocks does. */
    private boolean stocks(LinearRatio ratio) {
        return names(ratio).stream().allMatch(name -> catalogue
                .variable(name.code())
                .filter(v -> v.nature() == Variable.Nature.STOCK || v.nature() == Variable.Nature.REFERENCE)
                .isPresent());
    }

    /** term = a · numerator + b · denominator must not be above 0: with a above 0 the ratio is at most -b / a. */
    private static ExactRange cut(LinearTerm term, LinearRatio ratio, ExactRange values) {
        Optional<Rational> a = factor(term, ratio.numerator(), ratio.denominator());
        Optional<Rational> b = factor(term, ratio.denominator(), ratio.numerator());
        boolean made = a.isPresent() && b.isPresent() && made(term, ratio, a.get(), b.get());
        if (!made || a.get().signum() == 0) {
            return values;
        }
        Rational bound = b.get().negate().dividedBy(a.get());
        ExactRange cut = a.get().signum() > 0
                ? new ExactRange(values.low(), values.high().min(bound))
                : new ExactRange(values.low().max(bound), values.high());
        return cut.low().compareTo(cut.high()) <= 0 ? cut : values;
    }

    /** How often a sum goes into a term, told by a name that the other sum does not contain. */
    private static Optional<Rational> factor(LinearTerm term, LinearTerm sum, LinearTerm other) {
        Optional<Rational> byName = sum.weights().keySet().stream()
                .filter(name -> other.weight(name).signum() == 0)
                .findFirst()
                .map(name -> term.weight(name).dividedBy(sum.weight(name)));
        boolean constant = sum.constant().signum() != 0 && other.constant().signum() == 0;
        return byName.isEmpty() && constant
                ? Optional.of(term.constant().dividedBy(sum.constant()))
                : byName;
    }

    private static boolean made(LinearTerm term, LinearRatio ratio, Rational a, Rational b) {
        Set<Name> all = names(ratio);
        all.addAll(term.weights().keySet());
        boolean weights = all.stream()
                .allMatch(name -> term.weight(name)
                        .equals(ratio.numerator()
                                .weight(name)
                                .times(a)
                                .plus(ratio.denominator().weight(name).times(b))));
        return weights
                && term.constant()
                        .equals(ratio.numerator()
                                .constant()
                                .times(a)
                                .plus(ratio.denominator().constant().times(b)));
    }

    private static Set<Name> names(LinearRatio ratio) {
        Set<Name> names = new LinkedHashSet<>(ratio.numerator().weights().keySet());
        names.addAll(ratio.denominator().weights().keySet());
        return names;
    }
}
